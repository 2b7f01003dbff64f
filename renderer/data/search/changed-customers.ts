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

/** Rows read in one go: a keystroke at the counter waits for no more than that, however many arrived. */
const inOneGo = 250;

/** Those whom a new day or new rules moved. */
async function turnedSince(db: ShopDatabase, after: Seq, limit: number) {
  const turned = db.standings.where('turned').above(after).limit(limit);
  const [people, numbers] = await Promise.all([turned.primaryKeys(), turned.keys()]);
  return { people, numbers: numbers.filter((number) => typeof number === 'number') };
}

/** The first `limit` rows after `after`, in their order, the page having its turn in between. */
async function inTurns<Row extends { readonly seq: Seq }>(
  read: (after: Seq, limit: number) => PromiseLike<readonly Row[]>,
  after: Seq,
  limit: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let last = after; ;) {
    const some = await read(last, Math.min(inOneGo, limit - rows.length));
    rows.push(...some);
    const end = some.at(-1);
    if (end === undefined || rows.length >= limit) return rows;
    last = end.seq;
  }
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
    documents: await inTurns(
      (last, limit) => db.documents.where('seq').above(last).limit(limit).toArray(),
      after,
      most + 1,
    ),
    entries: await inTurns((last, limit) => rowsSince(db, last, limit), after, most + 1),
    turned: await turnedSince(db, after, most + 1),
  }));
  if (refolded > after) return undefined;
  const reversals = entries.filter(isReversal);
  if (reversals.some(({ touches }) => touches === 'many')) return undefined;
  if (documents.length > most || entries.length > most || turned.people.length > most)
    return undefined;

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
  for (const customer of turned.people) customers.add(customer);
  if (customers.size > most) return undefined;
  const numbers = [
    ...documents.map((row) => row.seq),
    ...entries.map((row) => row.seq),
    ...turned.numbers,
  ];
  return {
    customers,
    tagsChanged: documents.some(({ kind }) => kind === 'tag'),
    isErasing: entries.some(isErasure),
    upTo: seq(numbers.reduce<number>((highest, number) => Math.max(highest, number), after)),
  };
}
