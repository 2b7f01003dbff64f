import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { isHistory } from '#domain/sales/history.ts';
import { isErasure } from '#domain/sync/erasing.ts';

import { rowsSince } from '../entries-door.ts';
import { isReversal } from '../operations-off.ts';
import { isMerge } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { refoldedAt } from '../write/counters.ts';

/** Who has to be looked at again, and how far the reading came. */
export type Changes = {
  readonly customers: ReadonlySet<RowId>;
  readonly tagsChanged: boolean;
  /** Somebody was forgotten: nothing packed may keep their bytes (`design.md` §8.10). */
  readonly isErasing: boolean;
  readonly upTo: Seq;
};

/** Those whom a new day or new rules moved. */
async function turnedSince(db: ShopDatabase, after: Seq, limit: number) {
  return db.standings.where('turned').above(after).limit(limit).toArray();
}

/**
 * The customers that anything arrived about after `after`: their card, a sale, a refund, an undo.
 * Undefined if that is more than `most`: then reading everybody is quicker. Always by `seq`, never by
 * time: an offline counter brings old rows late (`design.md` §3).
 */
export async function changedCustomers(
  db: ShopDatabase,
  after: Seq,
  most: number,
): Promise<Changes | undefined> {
  // One transaction around both reads: what arrives in between would be passed over for good.
  const tables = [db.documents, db.entries, db.standings, db.local];
  const { documents, entries, turned, refolded } = await db.transaction('r', tables, async () => ({
    refolded: await refoldedAt(db),
    documents: await db.documents
      .where('seq')
      .above(after)
      .limit(most + 1)
      .toArray(),
    entries: await rowsSince(db, after, most + 1),
    turned: await turnedSince(db, after, most + 1),
  }));
  if (refolded > after) return undefined;
  const reversals = entries.filter(isReversal);
  if (reversals.some(({ touches }) => touches === 'many')) return undefined;
  if (documents.length > most || entries.length > most || turned.length > most) return undefined;

  const customers = new Set<RowId>();
  for (const { id, kind } of documents) if (kind === 'customer') customers.add(id);
  for (const entry of entries) {
    if (entry.subject !== null) customers.add(entry.subject);
    if (isReversal(entry) && entry.touches !== 'many') {
      for (const customer of entry.touches) customers.add(customer);
    }
    if (isMerge(entry)) for (const member of entry.members) customers.add(member);
    if (isHistory(entry)) for (const person of entry.people) customers.add(person);
    if (isErasure(entry)) for (const erased of entry.erases) customers.add(erased);
  }
  for (const { customerId } of turned) customers.add(customerId);
  if (customers.size > most) return undefined;
  const numbers = [
    ...documents.map((row) => row.seq),
    ...entries.map((row) => row.seq),
    ...turned.map((row) => row.turned ?? 0),
  ];
  return {
    customers,
    tagsChanged: documents.some(({ kind }) => kind === 'tag'),
    isErasing: entries.some(isErasure),
    upTo: seq(numbers.reduce<number>((highest, number) => Math.max(highest, number), after)),
  };
}
