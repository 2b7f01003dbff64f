import { useMemo, useSyncExternalStore } from 'react';

import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { useShop } from '../use-shop.ts';

/** How many customers have each tag, from the columns in memory; empty until they were read. */
export function useTagCounts(): ReadonlyMap<RowId, number> {
  const { list } = columnsOf(useShop());
  const version = useSyncExternalStore(list.subscribe, list.version);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the columns are one object that changes; the version says when
  return useMemo(() => countTags(list.columns()), [list, version]);
}

function countTags(columns: CustomerColumns): ReadonlyMap<RowId, number> {
  const counts = new Uint32Array(columns.tagIds.length);
  for (const slot of columns.slots.values()) {
    for (const code of columns.tags[slot] ?? []) counts[code] = (counts[code] ?? 0) + 1;
  }
  return new Map(columns.tagIds.map((id, code) => [id, counts[code] ?? 0]));
}
