import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';

import { useComplaints } from '#data/care/use-complaints.ts';
import { type ComplaintMove, movesFrom } from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';

import { ComplaintStory } from './complaint-story.tsx';
import { StaffField } from './staff-field.tsx';
import { StepForm } from './step-form.tsx';
import { TypeField } from './type-field.tsx';
import { useComplaintActs } from './use-complaint-acts.ts';

type ComplaintDialogProps = {
  readonly id: RowId;
  /** The step that was asked for; the usual next one if none was. */
  readonly move: ComplaintMove | undefined;
  readonly onOpen: (id: RowId) => void;
  readonly onClose: () => void;
};

const names = {
  answer: 'complaints.doAnswer',
  solve: 'complaints.doSolve',
  check: 'complaints.doCheck',
  reopen: 'complaints.doReopen',
} as const;

/** One complaint: how it went so far, in the words of both sides, and what can be done now. */
export function ComplaintDialog({ id, move, onOpen, onClose }: ComplaintDialogProps) {
  const words = useWords();
  const { t } = words;
  const complaint = useComplaints()?.find((one) => one.id === id);
  const { change } = useComplaintActs();
  const [chosen, setChosen] = useState<ComplaintMove | undefined>(move);
  if (complaint === undefined) return null;
  const moves = movesFrom[complaint.state];
  const now = moves.find((one) => one === chosen) ?? moves[0];
  const name = complaint.name || t('card.number', { number: complaint.number });

  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t('complaints.of', { name, type: complaintType(complaint.type, words) })}
    >
      <Stack gap="md">
        <ComplaintStory complaint={complaint} />
        <Group grow align="flex-end">
          <TypeField
            isFirst={false}
            value={complaint.type}
            onChange={(type) => type && void change(id, { type })}
          />
          <StaffField
            value={complaint.staffId}
            onChange={(staffId) => void change(id, { staffId })}
          />
        </Group>
        <Group justify="space-between">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="person" size={16} />}
            onClick={() => {
              onClose();
              onOpen(complaint.customerId);
            }}
          >
            {t('complaints.openCard')}
          </Button>
          {moves.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('complaints.step')}
              value={now ?? ''}
              data={moves.map((one) => ({ value: one, label: t(names[one]) }))}
              onChange={(value) => setChosen(moves.find((one) => one === value))}
            />
          )}
        </Group>
        {now !== undefined && (
          <StepForm key={now} complaint={complaint} name={name} move={now} onClose={onClose} />
        )}
      </Stack>
    </Dialog>
  );
}
