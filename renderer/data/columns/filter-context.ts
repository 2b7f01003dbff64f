import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import type { FilterContext } from '#domain/customers/filter/compile-filter.ts';
import { type Filter, conditionsOf } from '#domain/customers/filter/filter.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';

import { productListOf } from '../catalogue/product-list.ts';
import type { Shop } from '../shop.ts';
import { nameKey } from './purchase-table.ts';
import type { Purchases } from './purchases.ts';

/** Whether a filter asks what somebody bought, for which the past must have been read. */
export function asksPurchases(filter: Filter): boolean {
  return conditionsOf(filter).some(({ kind }) => kind === 'bought');
}

/** Everything that a filter asks, at this moment of the shop. */
export function filterContext(
  shop: Shop,
  columns: CustomerColumns,
  purchases: Purchases | undefined,
): FilterContext {
  return {
    columns,
    today: dayNumber(shop.clock.today()),
    bought: (customer, goods, since) => purchases?.bought(customer, goods, since) ?? false,
    goodsOf: (ids, categories) => {
      const chosen = new Set<string>(ids);
      const among = new Set(categories);
      const products = productListOf(shop).all();
      const sold = products.filter(({ id, category }) => chosen.has(id) || among.has(category));
      return new Set([...ids, ...sold.flatMap(({ id, name }) => [id, nameKey(name)])]);
    },
  };
}
