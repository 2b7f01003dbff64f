import type { BusinessDay, OperationId, RowId } from '#domain/kernel/units.ts';
import type { FoldRules } from '#domain/loyalty/fold-rules.ts';
import {
  type Standing,
  foldStanding,
  mayAddTo,
  noStanding,
  withSale,
} from '#domain/loyalty/standing.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import { type Groups, canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesAboutAny, readGroups } from './entries-door.ts';
import { readOff } from './operations-off.ts';
import { readLoyalty, readRules } from './fold-rules.ts';
import { subjectsMovedBy } from './moved-by.ts';
import type { ShopDatabase } from './shop-database.ts';

/** Where a customer stands, as it was last folded; for a merged card, where the group stands. */
export async function standingOf(db: ShopDatabase, customerId: RowId): Promise<Standing> {
  const id = canonicalId(await readGroups(db), customerId);
  return (await db.standings.get(id)) ?? noStanding(id);
}

/**
 * Where a customer stands on this very day, by the present rules: what decides whether points, coupons
 * or stored value can pay. Folded from the entries only where the stored one is of yesterday.
 */
export async function standingOn(
  db: ShopDatabase,
  customerId: RowId,
  day: BusinessDay,
): Promise<Standing> {
  const groups = await readGroups(db);
  const id = canonicalId(groups, customerId);
  const [stored, { rules, isTurningBack }] = await Promise.all([
    db.standings.get(id),
    readLoyalty(db),
  ]);
  if (stored === undefined) return { ...noStanding(id), rules: rules.key };
  if (isRightOn(stored, rules, day) && !isTurningBack) return stored;
  const through = day > rules.through ? day : rules.through;
  const off = await readOff(db);
  const [folded] = await foldTogether(db, [id], { off, groups, rules: { ...rules, through } });
  return folded ?? noStanding(id);
}

/**
 * Brings the standings up to date with entries that were just added, in the same transaction.
 *
 * A single sale that comes after all others is simply added (a regular's thousand entries need
 * not be read to sell a coffee); anything else folds the customer anew.
 */
export async function refreshStandings(db: ShopDatabase, added: readonly Entry[]): Promise<void> {
  const bySubject = new Map<RowId, Entry[]>();
  for (const entry of added) {
    const moved = subjectsMovedBy(entry);
    if (moved === 'many') continue; // an undo of very many is a long command, which folds in turns
    for (const subject of moved) {
      const known = bySubject.get(subject);
      if (known === undefined) bySubject.set(subject, [entry]);
      else known.push(entry);
    }
  }
  if (bySubject.size === 0) return;
  const rules = await readRules(db);
  const others: RowId[] = [];
  for (const [subject, entries] of bySubject) {
    // No await for those who are folded anew: a hundred of them without a read outlast the transaction.
    const sale = onlySale(entries);
    if (sale === undefined || !(await addedTo(db, subject, sale, rules))) others.push(subject);
  }
  await refoldStandings(db, others);
}

/** How many customers are folded at once: their entries are in memory together. */
const peopleAtOnce = 500;

/** Folds these customers anew: after an undo, a merge or a join. */
export async function refoldStandings(db: ShopDatabase, customers: Iterable<RowId>): Promise<void> {
  const wanted = [...new Set(customers)].sort();
  if (wanted.length === 0) return;
  const by = { off: await readOff(db), groups: await readGroups(db), rules: await readRules(db) };
  for (let start = 0; start < wanted.length; start += peopleAtOnce) {
    await refoldSome(db, wanted.slice(start, start + peopleAtOnce), by);
  }
}

/** As `refoldStandings` of very many, in transactions of their own, so that the counter never waits for all of them. */
export async function refoldInTurns(db: ShopDatabase, customers: Iterable<RowId>): Promise<void> {
  const wanted = [...new Set(customers)].sort();
  for (let start = 0; start < wanted.length; start += peopleAtOnce) {
    const some = wanted.slice(start, start + peopleAtOnce);
    await db.transaction('rw', foldedFrom(db), async () =>
      // Dexie follows the awaits of an async function it is given; a plain one that returns its promise commits too early.
      refoldStandings(db, some),
    );
  }
}

/** The tables that folding reads and writes. */
export function foldedFrom(db: ShopDatabase) {
  return [db.entries, db.operationsOff, db.standings, db.local, db.documents];
}

/** What every fold needs besides the entries. */
export type FoldBy = {
  readonly off: ReadonlySet<OperationId>;
  readonly groups: Groups;
  readonly rules: FoldRules;
};

/**
 * The standings of these people (cards that stand for their group), folded from their entries, which are
 * read together; `read` is how.
 */
export async function foldTogether(
  db: ShopDatabase,
  ids: readonly RowId[],
  { off, groups, rules }: FoldBy,
  read: typeof entriesAboutAny = entriesAboutAny,
): Promise<readonly Standing[]> {
  const people = ids.flatMap((id) => membersOf(groups, id));
  const entries = new Map<RowId, Entry[]>(ids.map((id) => [id, []]));
  for (const entry of await read(db, people)) {
    if (entry.subject !== null) entries.get(canonicalId(groups, entry.subject))?.push(entry);
  }
  return [...entries].map(([id, own]) => foldStanding(id, own, off, rules));
}

/** Whether neither time nor other rules have moved it since it was folded. */
function isRightOn({ rules: key, nextChange }: Standing, rules: FoldRules, day: BusinessDay) {
  return key === rules.key && (nextChange === undefined || nextChange > day);
}

async function refoldSome(
  db: ShopDatabase,
  customers: readonly RowId[],
  by: FoldBy,
): Promise<void> {
  const { groups } = by;
  const ids = new Set(customers.map((customer) => canonicalId(groups, customer)));
  const people = [...ids].flatMap((id) => membersOf(groups, id));
  await db.standings.bulkDelete(people.filter((id) => !ids.has(id)));
  await db.standings.bulkPut(await foldTogether(db, [...ids], by));
}

async function addedTo(
  db: ShopDatabase,
  subject: RowId,
  only: SaleEntry,
  rules: FoldRules,
): Promise<boolean> {
  const id = canonicalId(await readGroups(db), subject);
  const stored = await db.standings.get(id);
  const standing = stored ?? { ...noStanding(id), rules: rules.key };
  if (!isRightOn(standing, rules, only.day) || !mayAddTo(standing, only, rules)) return false;
  await db.standings.put(withSale(standing, only, rules));
  return true;
}

function onlySale(entries: readonly Entry[]): SaleEntry | undefined {
  const only = entries.length === 1 ? entries[0] : undefined;
  return only !== undefined && isSale(only) ? only : undefined;
}
