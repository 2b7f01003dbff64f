import type { RowId } from '#domain/kernel/units.ts';
import {
  type Standing,
  foldStanding,
  isRefund,
  isSale,
  mayAddTo,
  noStanding,
  withSale,
} from '#domain/loyalty/standing.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import { cents } from '#domain/kernel/units.ts';
import { canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesOf, isMerge, readGroups, readOff } from './entries-door.ts';
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
 * not be read to sell a coffee); anything else folds the customer anew. What comes from elsewhere
 * may have been taken back or refunded before it arrived, so it is always folded.
 */
export async function refreshStandings(
  db: ShopDatabase,
  added: readonly Entry[],
  come: 'newest' | 'in any order',
): Promise<void> {
  const bySubject = new Map<RowId, Entry[]>();
  for (const entry of added.filter(movesStandings)) {
    for (const subject of subjectsOf(entry)) {
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
    }
  }
  if (come === 'in any order') return refoldStandings(db, bySubject.keys());
  for (const [subject, entries] of bySubject) await refreshOne(db, subject, entries);
}

/** Folds these customers anew: after an undo, a merge or a join. */
export async function refoldStandings(db: ShopDatabase, customers: Iterable<RowId>): Promise<void> {
  const wanted = new Set(customers);
  if (wanted.size === 0) return;
  const off = await readOff(db);
  const groups = await readGroups(db);
  for (const customer of wanted) {
    const id = canonicalId(groups, customer);
    const others = membersOf(groups, id).filter((member) => member !== id);
    await db.standings.bulkDelete([...others]);
    await db.standings.put(foldStanding(id, await entriesOf(db, id), off));
  }
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

function movesStandings(entry: Entry): boolean {
  return isSale(entry) || isRefund(entry) || isMerge(entry);
}

function subjectsOf(entry: Entry): readonly RowId[] {
  if (isMerge(entry)) return entry.members;
  // The refund of a sale without a card is about that sale, and nobody's standing moves.
  if (entry.subject === null || (isRefund(entry) && entry.subject === entry.saleId)) return [];
  return [entry.subject];
}
