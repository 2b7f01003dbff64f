import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { decideAndCheck } from '../check-and-run.ts';
import type { CheckedCustomers, ImportSetup } from '../job/import-job.ts';
import { attempt } from '../wizard-store.ts';
import { Decision } from './decision.tsx';
import { DuplicateRows } from './duplicate-rows.tsx';

type CustomerDecisionsProps = {
  readonly setup: ImportSetup;
  readonly found: CheckedCustomers;
};

/** What becomes of people who are in the book already. */
export function CustomerDecisions({ setup, found }: CustomerDecisionsProps) {
  const { t } = useWords();
  return (
    <Sheet title={t('import.decisions')}>
      <Decision
        title={t('import.duplicates')}
        found={t('import.duplicatesFound', { count: found.duplicates })}
        value={setup.duplicates}
        choices={(['keep', 'update', 'ask'] as const).map((value) => ({
          value,
          label: t(`import.duplicates-${value}`),
        }))}
        onChange={(duplicates) => attempt(decideAndCheck({ duplicates }))}
      />
      {setup.duplicates === 'ask' && (
        <DuplicateRows
          found={found}
          answers={setup.answers}
          onAnswer={(row, answer) =>
            attempt(decideAndCheck({ answers: { ...setup.answers, [row]: answer } }))
          }
        />
      )}
    </Sheet>
  );
}
