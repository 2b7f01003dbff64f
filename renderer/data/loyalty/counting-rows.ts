import type { RowId } from '#domain/kernel/units.ts';
import { canonicalId, membersOf } from '#domain/sync/groups.ts';

import { readGroups, rowsAboutAny } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { StoredEntry } from '../stored-rows.ts';

/** A customer's entries that count, those of merged cards included, without packed past sales; in no order. */
export async function countingRowsOf(
  db: ShopDatabase,
  customerId: RowId,
): Promise<readonly StoredEntry[]> {
  return (await countingRowsOfAll(db, [customerId])).get(customerId) ?? [];
}

/** As `countingRowsOf`, of many customers in one read. */
export async function countingRowsOfAll(
  db: ShopDatabase,
  customers: readonly RowId[],
): Promise<ReadonlyMap<RowId, readonly StoredEntry[]>> {
  const groups = await readGroups(db);
  const off = await readOff(db);
  const whose = new Map<RowId, RowId>();
  for (const id of customers) for (const card of membersOf(groups, id)) whose.set(card, id);
  const rows = new Map<RowId, StoredEntry[]>(customers.map((id) => [id, []]));
  for (const row of await rowsAboutAny(db, [...whose.keys()])) {
    if (row.subject === null || off.has(row.operationId)) continue;
    const owner = whose.get(row.subject);
    if (owner !== undefined) rows.get(owner)?.push(row);
  }
  return rows;
}

/** Each person once, by the card that stands for them: a list may name two cards that were merged since. */
export async function peopleAmong(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<readonly RowId[]> {
  const groups = await readGroups(db);
  return [...new Set(ids.map((id) => canonicalId(groups, id)))];
}
