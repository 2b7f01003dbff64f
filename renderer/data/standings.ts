import type { OperationId, RowId } from '#domain/kernel/units.ts';
import {
  type Standing,
  foldStanding,
  isSale,
  mayAddTo,
  noStanding,
  withSale,
} from '#domain/loyalty/standing.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import { cents } from '#domain/kernel/units.ts';
import { type Groups, canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesAboutAny, readGroups, readOff } from './entries-door.ts';
import { subjectsMovedBy } from './moved-by.ts';
import type { ShopDatabase } from './shop-database.ts';

/** Where a customer stands now; for a merged card, where the group stands. */
export async function standingOf(db: ShopDatabase, customerId: RowId): Promise<Standing> {
  const id = canonicalId(await readGroups(db), customerId);
  return (await db.standings.get(id)) ?? noStanding(id);
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
  for (const [subject, entries] of bySubject) await refreshOne(db, subject, entries);
}

/** How many customers are folded at once: their entries are in memory together. */
const peopleAtOnce = 500;

/** Folds these customers anew: after an undo, a merge or a join. */
export async function refoldStandings(db: ShopDatabase, customers: Iterable<RowId>): Promise<void> {
  const wanted = [...new Set(customers)].sort();
  if (wanted.length === 0) return;
  const off = await readOff(db);
  const groups = await readGroups(db);
  for (let start = 0; start < wanted.length; start += peopleAtOnce) {
    await refoldSome(db, wanted.slice(start, start + peopleAtOnce), off, groups);
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
  return [db.entries, db.operationsOff, db.standings, db.local];
}

async function refoldSome(
  db: ShopDatabase,
  customers: readonly RowId[],
  off: ReadonlySet<OperationId>,
  groups: Groups,
): Promise<void> {
  const ids = new Set(customers.map((customer) => canonicalId(groups, customer)));
  const people = [...ids].flatMap((id) => membersOf(groups, id));
  await db.standings.bulkDelete(people.filter((id) => !ids.has(id)));
  await db.standings.bulkPut(await foldTogether(db, [...ids], off, groups));
}

/** The standings of these people (cards that stand for their group), folded from their entries, which are read together. */
export async function foldTogether(
  db: ShopDatabase,
  ids: readonly RowId[],
  off: ReadonlySet<OperationId>,
  groups: Groups,
): Promise<readonly Standing[]> {
  const people = ids.flatMap((id) => membersOf(groups, id));
  const entries = new Map<RowId, Entry[]>(ids.map((id) => [id, []]));
  for (const entry of await entriesAboutAny(db, people)) {
    if (entry.subject !== null) entries.get(canonicalId(groups, entry.subject))?.push(entry);
  }
  return [...entries].map(([id, own]) => foldStanding(id, own, off));
}

async function refreshOne(
  db: ShopDatabase,
  subject: RowId,
  entries: readonly Entry[],
): Promise<void> {
  const only = entries.length === 1 ? entries[0] : undefined;
  const standing = await standingOf(db, subject);
  if (only !== undefined && isSale(only) && mayAddTo(standing, only)) {
    await db.standings.put(added(standing, only));
  } else {
    await refoldStandings(db, [subject]);
  }
}

function added(standing: Standing, sale: SaleEntry): Standing {
  return withSale(standing, sale, cents(0));
}
