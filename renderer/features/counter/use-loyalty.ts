import { useLiveQuery } from 'dexie-react-hooks';

import { type CustomerLoyalty, loyaltyOf } from '#data/loyalty/loyalty-of.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { today } from '#platform/clock.ts';

/** Where a customer stands in the loyalty programme today; undefined while it is read, and without a card. */
export function useLoyalty(customerId: RowId | null): CustomerLoyalty | undefined {
  const shop = useShop();
  const day = today();
  const read = useLiveQuery(
    async () => (customerId === null ? undefined : loyaltyOf(shop, customerId)),
    [shop, customerId, day],
  );
  // What was read for the customer before stays until the new one's is there.
  return read?.customerId === customerId ? read : undefined;
}
