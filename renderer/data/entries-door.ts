import type { BusinessDay, OperationId, RowId, Seq } from '#domain/kernel/units.ts';
import type { MergeEntry, ReversalEntry } from '#domain/sync/facts.ts';
import { type Groups, groupsOf, membersOf } from '#domain/sync/groups.ts';
import { operationsOff } from '#domain/sync/reversals.ts';
import type { Entry } from '#domain/sync/rows.ts';

import type { ShopDatabase } from './shop-database.ts';
import type { StoredEntry } from './stored-rows.ts';

// The one door through which entries are read. Features and commands ask here and never query the
// table themselves, so that history can move into packed segments behind it (`design.md` §3, §8.11).

/** All entries about a customer, those of merged cards included; no particular order. */
export async function entriesOf(db: ShopDatabase, subject: RowId): Promise<readonly StoredEntry[]> {
  const members = membersOf(await readGroups(db), subject);
  return db.entries
    .where('subject')
    .anyOf([...members])
    .toArray();
}

/** The entries that arrived here after number `after`, in order of arrival. */
export async function entriesSince(
  db: ShopDatabase,
  after: Seq,
  limit: number,
): Promise<readonly StoredEntry[]> {
  return db.entries.where('seq').above(after).limit(limit).toArray();
}

/** The entries one user action wrote. */
export async function entriesOfOperation(
  db: ShopDatabase,
  operationId: OperationId,
): Promise<readonly StoredEntry[]> {
  return db.entries.where('operationId').equals(operationId).toArray();
}

/**
 * The entries about exactly this row: one card of a group, a product, a tag; or a sale to somebody
 * without a card, since its refunds have no customer to be about.
 */
export async function entriesAbout(db: ShopDatabase, id: RowId): Promise<readonly StoredEntry[]> {
  return db.entries.where('subject').equals(id).toArray();
}

/** The entries about any of these rows. */
export async function entriesAboutAny(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<readonly StoredEntry[]> {
  return db.entries
    .where('subject')
    .anyOf([...ids])
    .toArray();
}

/** The sales of a shop day to people without a card. */
export async function walkInSalesOf(
  db: ShopDatabase,
  day: BusinessDay,
): Promise<readonly StoredEntry[]> {
  return db.entries.where('mark').equals(`walk-in:${day}`).toArray();
}

/** One entry by its id. */
export async function entryById(db: ShopDatabase, id: RowId): Promise<StoredEntry | undefined> {
  return db.entries.get(id);
}

/**
 * Everybody's entries, person by person: those of the next people after `after`, about `most` of them,
 * and always all of one person. Empty at the end.
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
  return whole.length > 0 ? whole : entriesAbout(db, last);
}

/** The operations that count as if they had never been. */
export async function readOff(db: ShopDatabase): Promise<ReadonlySet<OperationId>> {
  return new Set(await db.operationsOff.toCollection().primaryKeys());
}

/** Every taking back, of whatever. */
export async function readReversals(db: ShopDatabase): Promise<readonly ReversalEntry[]> {
  const entries = await db.entries.where('mark').equals('reversal').toArray();
  return entries.filter(isReversal);
}

/** Which cards are one person, by the merges that count. */
export async function readGroups(db: ShopDatabase): Promise<Groups> {
  const merges = await db.entries.where('mark').equals('merge').toArray();
  if (merges.length === 0) return new Map();
  const off = await readOff(db);
  return groupsOf(merges.filter(isMerge).filter(({ operationId }) => !off.has(operationId)));
}

/** Works out anew which operations are off, after reversals arrived. */
export async function refreshOff(db: ShopDatabase): Promise<ReadonlySet<OperationId>> {
  const off = operationsOff(await readReversals(db));
  const stored = await readOff(db);
  const gone = [...stored].filter((id) => !off.has(id));
  const fresh = [...off].filter((id) => !stored.has(id));
  await db.operationsOff.bulkDelete(gone);
  await db.operationsOff.bulkPut(fresh.map((operationId) => ({ operationId })));
  return off;
}

export function isReversal<E extends Entry>(entry: E): entry is E & ReversalEntry {
  return entry.kind === 'reversal';
}

export function isMerge<E extends Entry>(entry: E): entry is E & MergeEntry {
  return entry.kind === 'merge';
}
