import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';

import { mergeCards } from '#data/customers/merge-cards.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { focusFirst } from '#ui/focus-first.ts';

import { useCheckActs } from '../use-check-acts.ts';
import classes from './merge-dialog.module.css';
import { MergeQuestionsTable } from './merge-questions-table.tsx';
import { MergeResult } from './merge-result.tsx';
import { type MergeQuestions, useMergePreview } from './use-merge-preview.ts';

type MergeDialogProps = {
  readonly ids: readonly RowId[];
  readonly onClose: () => void;
};

/** Two or more cards side by side: what differs is chosen, the rest is kept; then they are one person. */
export function MergeDialog({ ids, onClose }: MergeDialogProps) {
  const { t } = useWords();
  const preview = useMergePreview(ids);
  return (
    <Dialog size="58rem" onClose={onClose} title={t('check.mergeTitle', { count: ids.length })}>
      {preview === undefined && <p role="status">{t('check.mergeLoading')}</p>}
      {preview === null && <p role="alert">{t('check.mergeGone')}</p>}
      {preview && <MergeForm preview={preview} onClose={onClose} />}
    </Dialog>
  );
}

type MergeFormProps = {
  readonly preview: MergeQuestions;
  readonly onClose: () => void;
};

function MergeForm({ preview, onClose }: MergeFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useCheckActs();
  const [act] = useState(newAct);
  const [choices, setChoices] = useState<Readonly<Record<string, RowId>>>({});
  const [isRefused, setRefused] = useState(false);
  const { questions } = preview;

  async function merge() {
    const members = preview.cards.map(({ id }) => id);
    const merged = await mergeCards(shop, { members, choices }, act);
    if (!merged.ok) return setRefused(true);
    onClose();
    const name = textOf('name') || preview.merged.name || preview.merged.number;
    await tell(act, t('check.mergeDone', { name }));
  }

  /** What the merged card will say, if that was a question. */
  function textOf(path: string): string {
    const question = questions.find((one) => one.path === path);
    const chosen = question && (choices[path] ?? question.newer);
    return question?.answers.find(({ cardId }) => cardId === chosen)?.text ?? '';
  }

  return (
    // It is there later than the dialog, which has given the keyboard to × by then: Enter would throw the choice away.
    <form
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
    >
      <Text className={classes.intro}>{t('check.mergeText')}</Text>
      {questions.length === 0 ? (
        <p className={classes.none}>{t('check.noQuestion')}</p>
      ) : (
        <MergeQuestionsTable
          preview={preview}
          choices={choices}
          onChoose={(path, cardId) => setChoices({ ...choices, [path]: cardId })}
        />
      )}
      <MergeResult preview={preview} textOf={textOf} />
      {isRefused && (
        <p role="alert" className={classes.problem}>
          {t('check.mergeNot')}
        </p>
      )}
      <Group justify="flex-end" className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" data-autofocus={questions.length === 0 || undefined}>
          {t('check.doMerge')}
        </Button>
      </Group>
    </form>
  );
}
