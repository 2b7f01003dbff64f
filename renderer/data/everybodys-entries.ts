import type { RowId } from '#domain/kernel/units.ts';
import { isOpening } from '#domain/loyalty/visits.ts';
import { type HistoryPage, isHistory } from '#domain/sales/history.ts';

import { readOff } from './operations-off.ts';
import { unpacked } from './packed-sales.ts';
import type { ShopDatabase } from './shop-database.ts';
import type { StoredEntry } from './stored-rows.ts';

// Part of the one door through which entries are read (`entries-door.ts`): sweeps over the whole shop, for folding
// anew, for exports and for imports. No screen waits for one.

/**
 * Everybody's entries, person by person: those of the next people after `after`, about `most` of them,
 * and always all of one person. Empty at the end. Packed history is left out: `peopleInHistory` names
 * those who have some.
 */
export async function entriesOfNextPeople(
  db: ShopDatabase,
  after: string,
  most: number,
): Promise<readonly StoredEntry[]> {
  const page = await db.entries.where('subject').above(after).limit(most).toArray();
  const last = page.at(-1)?.subject;
  if (page.length < most || !last) return page;
  const whole = page.filter(({ subject }) => subject !== last);
  return whole.length > 0 ? whole : db.entries.where('subject').equals(last).toArray();
}

/** Everybody who has sales in packed history, in order of id. */
export async function peopleInHistory(db: ShopDatabase): Promise<readonly RowId[]> {
  const people = new Set<RowId>();
  for (const page of await historyPages(db)) for (const person of page.people) people.add(person);
  return [...people].sort();
}

/** The pages of history as they lie. For looking through all of it in columns. */
export async function historyPages(
  db: ShopDatabase,
): Promise<readonly (StoredEntry & HistoryPage)[]> {
  return (await db.entries.where('mark').equals('history').toArray()).filter(isHistory);
}

/** Everybody who brought totals of another system along (spend or visits), by entries that count. */
export async function peopleWithTotals(db: ShopDatabase): Promise<ReadonlySet<RowId>> {
  const off = await readOff(db);
  const openings = (await db.entries.where('mark').equals('opening').toArray()).filter(isOpening);
  const totals = openings.filter(
    ({ operationId, spent, visits }) => !off.has(operationId) && (spent > 0 || visits > 0),
  );
  return new Set(totals.flatMap(({ subject }) => subject ?? []));
}

/** Every entry, `most` rows at a time, in order of arrival; a packed row gives many. For exports. */
export async function* everyEntry(
  db: ShopDatabase,
  most: number,
): AsyncGenerator<readonly StoredEntry[]> {
  for (let after = 0; ;) {
    const rows = await db.entries.where('seq').above(after).limit(most).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
    yield unpacked(rows);
  }
}
