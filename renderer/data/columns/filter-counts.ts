import type { RowId } from '#domain/kernel/units.ts';
import { type Test, compileFilter } from '#domain/customers/filter/compile-filter.ts';

import { productListOf } from '../catalogue/product-list.ts';
import { type SavedFilter, savedFilters } from '../catalogue/saved-filters.ts';
import type { Shop } from '../shop.ts';
import type { ColumnChange, CustomerList } from './customer-list.ts';
import { asksPurchases, filterContext } from './filter-context.ts';
import type { Purchases, WhoBought } from './purchases.ts';

/** How many customers each saved filter means at this moment; undefined while that is not known yet. */
export type FilterCounts = {
  readonly countOf: (filter: RowId) => number | undefined;
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the saved filters again: one was made, changed or put away, here or by an undo. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** Who a filter means, slot by slot, so that one changed customer moves the count by one at most. */
type Counted = { readonly test: Test; readonly among: Uint8Array[]; count: number };

/** Counts the saved filters and keeps the counts right: after a sale only who changed is asked again. */
export function startFilterCounts(
  shop: Shop,
  list: CustomerList,
  startPurchases: () => Purchases,
): FilterCounts {
  const listeners = new Set<() => void>();
  let filters: readonly SavedFilter[] = [];
  let counted = new Map<RowId, Counted>();
  let version = 0;
  let round = 0;
  let purchases: Purchases | undefined;
  let endPurchases: (() => void) | undefined;

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  async function refresh(): Promise<void> {
    filters = await savedFilters(shop);
    await countAll();
  }

  async function countAll(): Promise<void> {
    const mine = ++round;
    if (filters.some(({ filter }) => asksPurchases(filter))) await followPurchases();
    if (mine !== round || !list.isReady()) return;
    const context = filterContext(shop, list.columns(), purchases);
    const { ids } = context.columns;
    const fresh = new Map<RowId, Counted>();
    for (const { id, filter } of filters) {
      if (asksPurchases(filter) && purchases?.isReady() !== true) continue;
      const one: Counted = { test: compileFilter(filter, context), among: [], count: 0 };
      for (let slot = 0; slot < ids.length; slot++) look(one, slot, ids[slot] !== undefined);
      fresh.set(id, one);
    }
    counted = fresh;
    changed();
  }

  function follow(change: ColumnChange): void {
    if (change === 'everything') void countAll();
    else lookAgain(change.slots, () => true);
  }

  function lookAgain(slots: readonly number[], which: (filter: SavedFilter) => boolean): void {
    const { ids } = list.columns();
    for (const filter of filters.filter(which)) {
      const one = counted.get(filter.id);
      for (const slot of slots) if (one) look(one, slot, ids[slot] !== undefined);
    }
    changed();
  }

  /** Categories are looked up among the products, so those must have been read. */
  async function followPurchases(): Promise<void> {
    const products = productListOf(shop);
    if (purchases === undefined) {
      purchases = startPurchases();
      const endBought = purchases.subscribe(followBought);
      const endProducts = products.subscribe(() => void countAll());
      endPurchases = () => {
        endBought();
        endProducts();
      };
    }
    await products.caughtUp();
  }

  function followBought(who: WhoBought): void {
    const { slots } = list.columns();
    if (who === 'everybody') void countAll();
    else {
      const known = [...who].flatMap((id) => slots.get(id) ?? []);
      lookAgain(known, ({ filter }) => asksPurchases(filter));
    }
  }

  void refresh();
  const endList = list.subscribe(follow);
  return {
    countOf: (filter) => counted.get(filter)?.count,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    stop: () => {
      endList();
      endPurchases?.();
    },
  };
}

/** Slots in blocks, so that a shop that grows moves nothing. */
const block = 4096;

function look(one: Counted, slot: number, isThere: boolean): void {
  const at = Math.floor(slot / block);
  const flags = (one.among[at] ??= new Uint8Array(block));
  const now = isThere && one.test(slot) ? 1 : 0;
  one.count += now - (flags[slot % block] ?? 0);
  flags[slot % block] = now;
}
