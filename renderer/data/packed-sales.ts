import type { RowId } from '#domain/kernel/units.ts';
import { isHistory } from '#domain/sales/history.ts';
import { unpackSales } from '#domain/sales/unpack-history.ts';

import type { StoredEntry } from './stored-rows.ts';

// Part of the one door through which entries are read (`entries-door.ts`), below it.

/** The rows with every page of history as the sales it holds, in the page's place. */
export function unpacked(rows: readonly StoredEntry[]): readonly StoredEntry[] {
  if (!rows.some(isHistory)) return rows;
  return rows.flatMap((row) => (isHistory(row) ? salesIn([row]) : [row]));
}

/**
 * The sales of these pages of history, each with the number its page arrived under; `wanted` chooses by
 * person, `null` being whoever has no card. A row that is no page gives none.
 */
export function salesIn(
  pages: readonly (StoredEntry | undefined)[],
  wanted?: (person: RowId | null) => boolean,
): readonly StoredEntry[] {
  return pages.flatMap((page) =>
    page === undefined || !isHistory(page)
      ? []
      : unpackSales(page, wanted).map((sale) => ({ ...sale, seq: page.seq })),
  );
}
