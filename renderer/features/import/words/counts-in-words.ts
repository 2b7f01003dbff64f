import { cents } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

import type { Count } from '../counts.tsx';
import type { ImportDone } from '../job/import-job.ts';

type Counted = Pick<ImportDone, 'customers' | 'sales' | 'products' | 'refused'>;

/** What an import did, or would do, in figures. */
export function countsInWords(
  { customers, sales, products, refused }: Counted,
  words: Words,
): readonly Count[] {
  const { t, number, money } = words;
  const counts: Count[] = [];
  if (customers !== null) {
    counts.push(
      { name: t('import.created'), value: number(customers.created) },
      { name: t('import.updated'), value: number(customers.updated) },
      { name: t('import.kept'), value: number(customers.kept) },
    );
  }
  if (sales !== null) {
    counts.push(
      { name: t('import.sales'), value: number(sales.sales) },
      { name: t('import.returns'), value: number(sales.returns) },
      { name: t('import.walkIns'), value: number(sales.walkIns) },
      { name: t('import.net'), value: money(cents(sales.net)) },
      { name: t('import.newCustomers'), value: number(sales.customersCreated) },
      { name: t('import.newProducts'), value: number(sales.productsCreated) },
    );
  }
  if (products !== null) {
    counts.push(
      { name: t('import.newProducts'), value: number(products.created) },
      { name: t('import.updated'), value: number(products.updated) },
      { name: t('import.kept'), value: number(products.kept) },
    );
  }
  return [...counts, { name: t('import.refused'), value: number(refused), isBad: refused > 0 }];
}
