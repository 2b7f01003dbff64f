import { Button } from '@mantine/core';
import { useState } from 'react';

import type { CardHistory } from '#data/customers/history.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import classes from './edit-history.module.css';
import { HistoryStepRow } from './history-step-row.tsx';
import { usePutBack } from './use-put-back.ts';

type EditHistoryProps = {
  readonly cardId: RowId;
  readonly history: CardHistory | undefined;
  readonly fields: readonly CustomField[];
};

const page = 40;

/** Every edit of the card, newest first, each with what was before and the way back to it. */
export function EditHistory({ cardId, history, fields }: EditHistoryProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(page);
  const { putBackAll, putBackOne } = usePutBack(cardId, fields);
  if (history === undefined) return null;
  const { steps, names } = history;
  if (steps.length === 0) {
    return (
      <EmptyState
        icon="history"
        title={t('profile.historyEmpty')}
        hint={t('profile.historyEmptyHint')}
      />
    );
  }
  return (
    <section aria-label={t('profile.tabHistory')}>
      <ol className={classes.list}>
        {steps.slice(0, shown).map((step) => (
          <HistoryStepRow
            key={step.operationId}
            step={step}
            names={names}
            onPutBack={putBackOne}
            onPutAllBack={putBackAll}
          />
        ))}
      </ol>
      {steps.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + page)}>
          {t('profile.showMoreHistory')}
        </Button>
      )}
    </section>
  );
}
