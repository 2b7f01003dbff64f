import type { ProductsOutcome } from '#data/catalogue/import-products.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { decideAndCheck } from '../check-and-run.ts';
import type { ImportSetup } from '../job/import-job.ts';
import { attempt } from '../wizard-store.ts';
import { Decision } from './decision.tsx';

type ProductDecisionsProps = { readonly setup: ImportSetup; readonly found: ProductsOutcome };

/** What becomes of goods that are in the catalogue already: all kept, or all updated. */
export function ProductDecisions({ setup, found: { updated, kept } }: ProductDecisionsProps) {
  const { t } = useWords();
  const known = updated + kept;
  if (known === 0) return null;
  return (
    <Sheet title={t('import.decisions')}>
      <Decision
        title={t('import.knownProducts')}
        found={t('import.duplicatesFound', { count: known })}
        value={setup.duplicates === 'update' ? 'update' : 'keep'}
        choices={(['keep', 'update'] as const).map((value) => ({
          value,
          label: t(`import.knownProducts-${value}`),
        }))}
        onChange={(duplicates) => attempt(decideAndCheck({ duplicates }))}
      />
    </Sheet>
  );
}
