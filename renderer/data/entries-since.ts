import { dayText } from '#domain/kernel/day-number.ts';
import { type BusinessDay, type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { type HistoryPage, isHistory } from '#domain/sales/history.ts';

import { rowsAboutAny } from './entries-door.ts';
import { salesIn } from './packed-sales.ts';
import type { ShopDatabase } from './shop-database.ts';
import type { StoredEntry } from './stored-rows.ts';

// Part of the one door through which entries are read (`entries-door.ts`).

/** The last day of each page of history that was opened; pages never change, and one is a third of a megabyte. */
const lastDays = new WeakMap<ShopDatabase, Map<RowId, BusinessDay>>();

/**
 * As `entriesAboutAny`; packed past sales only from pages that reach to `since` or later. For those who ask
 * what happened lately: a regular's past of ten years is not unpacked at each sale.
 */
export async function entriesAboutAnySince(
  db: ShopDatabase,
  ids: readonly RowId[],
  since: BusinessDay,
): Promise<readonly StoredEntry[]> {
  const rows = await rowsAboutAny(db, ids);
  if ((await db.entries.where('mark').equals('history').count()) === 0) return rows;
  const known = lastDays.get(db) ?? new Map<RowId, BusinessDay>();
  lastDays.set(db, known);
  const held = db.entries.where('holds').anyOf([...ids]);
  const keys = [...new Set(await held.primaryKeys())];
  const wanted = new Set<RowId | null>(ids);
  const late = await db.entries.bulkGet(keys.filter((id) => (known.get(id) ?? since) >= since));
  const past = late.flatMap((page) => {
    if (page === undefined || !isHistory(page)) return [];
    known.set(page.id, lastDayOf(page));
    if (lastDayOf(page) < since) return [];
    return salesIn([page], (person) => person !== null && wanted.has(person));
  });
  return [...rows, ...past];
}

/** The day of the newest sale in a page of history. */
export function lastDayOf({ sales }: Pick<HistoryPage, 'sales'>): BusinessDay {
  return toBusinessDay(dayText(sales.day.reduce((last, day) => Math.max(last, day), 0)));
}
