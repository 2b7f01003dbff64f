import { useLiveQuery } from 'dexie-react-hooks';

import { readSaleTerms } from '#data/sales/sale-terms.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { SaleTerms } from '#domain/sales/quote.ts';
import { today } from '#platform/clock.ts';

/**
 * What a sale to this customer is quoted by, read once and again whenever it changes, so that the preview
 * at each key reads nothing. Undefined while it is read, and for a card that is gone.
 */
export function useSaleTerms(customerId: RowId | null): SaleTerms | undefined {
  const shop = useShop();
  const day = today();
  const read = useLiveQuery(
    async () => ({
      customerId,
      terms: await readSaleTerms(shop, customerId, { withRewards: true }),
    }),
    [shop, customerId, day],
  );
  // What was read for the customer before stays until the new one's is there.
  if (read === undefined || read.customerId !== customerId || !read.terms.ok) return undefined;
  return read.terms.value;
}
