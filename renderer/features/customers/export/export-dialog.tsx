import { Button, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import type { ListHabits } from '../list/list-habits.ts';
import type { ListFacts } from '../list/use-list-facts.ts';
import { useExport } from './use-export.ts';
import { type FileKind, fileKinds } from './write-list.ts';

type ExportDialogProps = {
  readonly ids: readonly RowId[];
  readonly habits: ListHabits;
  readonly facts: ListFacts;
  readonly onClose: () => void;
};

/** Which kind of file, which columns; then the list is written, with progress, and can be stopped. */
export function ExportDialog({ ids, habits, facts, onClose }: ExportDialogProps) {
  const words = useWords();
  const { t } = words;
  const [kind, setKind] = useState<FileKind>('xlsx');
  const [which, setWhich] = useState<'shown' | 'all'>('all');
  const { running, stop, problem, run } = useExport(facts.fields);
  const count = ids.length;

  function close() {
    stop();
    onClose();
  }

  async function start() {
    const isDone = await run({ ids, kind, columns: which === 'all' ? 'all' : habits.columns });
    if (isDone) onClose();
  }

  return (
    <Dialog onClose={close} title={t('export.title')}>
      <Stack>
        <Text>{t('export.howMany', { count, shown: words.number(count) })}</Text>
        <SegmentedControl
          aria-label={t('export.kind')}
          value={kind}
          data={fileKinds.map((one) => ({ value: one, label: t(`export.${one}`) }))}
          onChange={(one: FileKind) => setKind(one)}
        />
        <SegmentedControl
          aria-label={t('export.columns')}
          value={which}
          data={[
            { value: 'all', label: t('export.allColumns') },
            { value: 'shown', label: t('export.shownColumns') },
          ]}
          onChange={(one: 'shown' | 'all') => setWhich(one)}
        />
        <Text size="sm" c="dimmed">
          {t(which === 'shown' ? 'export.shownHint' : 'export.hint')}
        </Text>
        {problem && (
          <Text role="alert" c="var(--danger-ink)">
            {t('export.failed')}
          </Text>
        )}
        {running !== undefined && (
          <Progress
            value={count === 0 ? 100 : (running / count) * 100}
            aria-label={t('export.running')}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            data-autofocus
            loading={running !== undefined}
            disabled={count === 0}
            onClick={() => void start()}
          >
            {t('export.go')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
