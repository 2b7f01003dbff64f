import type { Shop } from '../shop.ts';
import { type CustomerList, startCustomerList } from './customer-list.ts';
import { type FilterCounts, startFilterCounts } from './filter-counts.ts';
import { type Purchases, startPurchases } from './purchases.ts';

/** What lists and filters of an open shop read. */
export type ShopColumns = {
  readonly list: CustomerList;
  /** Read only once a filter asks what was bought: the whole past is looked through for it. */
  readonly purchases: () => Purchases;
  readonly counts: FilterCounts;
  readonly stop: () => void;
};

const started = new WeakMap<Shop, ShopColumns>();

/**
 * The columns of an open shop, made at the first use: a counter that never opens the list does not pay
 * for it.
 */
export function columnsOf(shop: Shop): ShopColumns {
  const known = started.get(shop);
  if (known !== undefined) return known;
  const list = startCustomerList(shop);
  let purchases: Purchases | undefined;
  const startedPurchases = () => (purchases ??= startPurchases(shop));
  const counts = startFilterCounts(shop, list, startedPurchases);
  const fresh: ShopColumns = {
    list,
    purchases: startedPurchases,
    counts,
    stop: () => {
      counts.stop();
      list.stop();
      purchases?.stop();
    },
  };
  started.set(shop, fresh);
  return fresh;
}
