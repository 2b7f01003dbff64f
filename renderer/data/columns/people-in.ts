import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import { type Test, compileFilter } from '#domain/customers/filter/compile-filter.ts';
import type { Filter } from '#domain/customers/filter/filter.ts';
import type { Segment } from '#domain/coupons/coupon.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { productListOf } from '../catalogue/product-list.ts';
import { savedFilters } from '../catalogue/saved-filters.ts';
import type { Shop } from '../shop.ts';
import { columnsOf } from './columns-of.ts';
import { asksPurchases, filterContext } from './filter-context.ts';

/**
 * Everybody whom a tag or a saved filter means at this moment, by the card that stands for them; null is the whole
 * shop. A filter that was put away means nobody.
 */
export async function peopleIn(shop: Shop, segment: Segment | null): Promise<ReadonlySet<RowId>> {
  const filter = segment === null ? everybody : await filterOf(shop, segment);
  if (filter === undefined) return new Set();
  const { columns, test } = await askColumns(shop, filter);
  return new Set([...columns.slots].flatMap(([id, slot]) => (test(slot) ? [id] : [])));
}

/** A filter, ready to be asked of any slot of the columns, which have caught up with all that was committed. */
export async function askColumns(
  shop: Shop,
  filter: Filter,
): Promise<{ readonly columns: CustomerColumns; readonly test: Test }> {
  const { list, purchases } = columnsOf(shop);
  await list.caughtUp();
  const bought = asksPurchases(filter) ? purchases() : undefined;
  await bought?.caughtUp();
  if (bought !== undefined) await productListOf(shop).caughtUp();
  list.turnToToday();
  const columns = list.columns();
  return { columns, test: compileFilter(filter, filterContext(shop, columns, bought)) };
}

const everybody: Filter = { kind: 'all', of: [] };

async function filterOf(shop: Shop, { kind, id }: Segment): Promise<Filter | undefined> {
  if (kind === 'tag') return { kind: 'tags', test: 'any', tags: [id] };
  return (await savedFilters(shop)).find((saved) => saved.id === id)?.filter;
}
