import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { useCareSettings } from './use-care-settings.ts';
import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import type { ComplaintMove } from '#domain/care/complaint.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './complaint-dialog.module.css';
import { useComplaintActs } from './use-complaint-acts.ts';
import { WordsField } from './words-field.tsx';

const labels = {
  answer: 'complaints.answer',
  solve: 'complaints.cause',
  check: 'complaints.checkWords',
  reopen: 'complaints.why',
} as const;
const actions = {
  answer: 'complaints.doAnswer',
  solve: 'complaints.doSolve',
  check: 'complaints.doCheck',
  reopen: 'complaints.doReopen',
} as const;

type StepFormProps = {
  readonly complaint: ShownComplaint;
  readonly name: string;
  readonly move: ComplaintMove;
  readonly onClose: () => void;
};

/** The words that belong to one step, and the step itself. */
export function StepForm({ complaint, name, move, onClose }: StepFormProps) {
  const { t } = useWords();
  const { newAct, go } = useComplaintActs();
  const { checkAfter } = useCareSettings();
  const [act] = useState(newAct);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<string>();
  const isSolving = move === 'solve';

  async function submit() {
    const refused = await go({ id: complaint.id, name }, move, { first, second }, act);
    if (refused === undefined) onClose();
    else setProblem(refused);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <WordsField
          isFirst
          label={t(labels[move])}
          hint={isSolving ? t('complaints.causeHint') : undefined}
          value={first}
          isRequired={move === 'reopen'}
          onChange={(text) => {
            setProblem(undefined);
            setFirst(text);
          }}
        />
        {isSolving && (
          <WordsField
            label={t('complaints.done')}
            hint={t('complaints.doneHint')}
            value={second}
            onChange={setSecond}
          />
        )}
        {isSolving && (
          <p className={classes.hint}>{t('complaints.askOn', { count: checkAfter })}</p>
        )}
        {problem !== undefined && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t(actions[move])}</Button>
        </Group>
      </Stack>
    </form>
  );
}
