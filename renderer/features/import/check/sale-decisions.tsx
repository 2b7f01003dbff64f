import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { decideAndCheck } from '../check-and-run.ts';
import type { Checked, CheckedSales, ImportSetup } from '../job/import-job.ts';
import { attempt } from '../wizard-store.ts';
import { Decision } from './decision.tsx';

type SaleDecisionsProps = {
  readonly setup: ImportSetup;
  readonly found: CheckedSales;
  readonly byProblem: Checked['byProblem'];
};

/** What becomes of people, goods and lines that the book does not know what to do with. Only what occurs is asked. */
export function SaleDecisions({ setup, found, byProblem }: SaleDecisionsProps) {
  const { t } = useWords();
  const { sales, negatives } = setup;
  const decideSales = (change: Partial<ImportSetup['sales']>) =>
    attempt(decideAndCheck({ sales: { ...sales, ...change } }));
  const refusedRows = (count: number | undefined) =>
    count === undefined ? {} : { found: t('import.problemCount', { count }) };
  const hasNobody =
    sales.nobody === 'refuse' || found.walkIns > 0 || byProblem['no-customer'] !== undefined;
  return (
    <Sheet title={t('import.decisions')}>
      {found.unknownCustomers > 0 && (
        <Decision
          title={t('import.unknown')}
          found={t('import.unknownFound', { count: found.unknownCustomers })}
          value={sales.unknown}
          choices={(['create', 'walk-in', 'refuse'] as const).map((value) => ({
            value,
            label: t(`import.unknown-${value}`),
          }))}
          onChange={(unknown) => decideSales({ unknown })}
        />
      )}
      {hasNobody && (
        <Decision
          title={t('import.nobody')}
          {...refusedRows(byProblem['no-customer'])}
          value={sales.nobody}
          choices={(['walk-in', 'refuse'] as const).map((value) => ({
            value,
            label: t(`import.nobody-${value}`),
          }))}
          onChange={(nobody) => decideSales({ nobody })}
        />
      )}
      {found.newProducts > 0 && (
        <Decision
          title={t('import.products')}
          found={t('import.productsFound', { count: found.newProducts })}
          value={sales.products}
          choices={(['create', 'text'] as const).map((value) => ({
            value,
            label: t(`import.products-${value}`),
          }))}
          onChange={(products) => decideSales({ products })}
        />
      )}
      {(negatives === 'return' || byProblem['negative-quantity'] !== undefined) && (
        <Decision
          title={t('import.negatives')}
          {...refusedRows(byProblem['negative-quantity'])}
          value={negatives}
          choices={(['refuse', 'return'] as const).map((value) => ({
            value,
            label: t(`import.negatives-${value}`),
          }))}
          onChange={(chosen) => attempt(decideAndCheck({ negatives: chosen }))}
        />
      )}
      {(sales.repeated === 'take' || found.repeated > 0) && (
        <Decision
          title={t('import.repeated')}
          {...refusedRows(found.repeated === 0 ? undefined : found.repeated)}
          value={sales.repeated}
          choices={(['skip', 'take'] as const).map((value) => ({
            value,
            label: t(`import.repeated-${value}`),
          }))}
          onChange={(repeated) => decideSales({ repeated })}
        />
      )}
    </Sheet>
  );
}
