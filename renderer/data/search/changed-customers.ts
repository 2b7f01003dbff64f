import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';

import { entriesSince, isMerge } from '../entries-door.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** Who has to be looked at again, and how far the reading came. */
export type Changes = {
  readonly customers: ReadonlySet<RowId>;
  readonly tagsChanged: boolean;
  readonly upTo: Seq;
};

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
  const documents = await db.documents
    .where('seq')
    .above(after)
    .limit(most + 1)
    .toArray();
  const entries = await entriesSince(db, after, most + 1);
  if (documents.length > most || entries.length > most) return undefined;

  const customers = new Set<RowId>();
  for (const { id, kind } of documents) if (kind === 'customer') customers.add(id);
  for (const entry of entries) {
    if (entry.subject !== null) customers.add(entry.subject);
    if (isMerge(entry)) for (const member of entry.members) customers.add(member);
  }
  const numbers = [...documents.map((row) => row.seq), ...entries.map((row) => row.seq)];
  return {
    customers,
    tagsChanged: documents.some(({ kind }) => kind === 'tag'),
    upTo: seq(numbers.reduce<number>((highest, number) => Math.max(highest, number), after)),
  };
}
