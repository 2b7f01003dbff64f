import type { ChainEnd } from '#domain/sync/reconcile.ts';

import type { ShopDatabase } from '../shop-database.ts';

const key = 'witness';

/** The journal before its first record. */
export const emptyChain: ChainEnd = { count: 0, hash: '0'.repeat(64) };

/**
 * How far the journal had come when this database last heard from it. Moved in the same transaction
 * that empties the outbox (`design.md` §8.4).
 */
export async function readWitness(db: ShopDatabase): Promise<ChainEnd> {
  return (await findWitness(db)) ?? emptyChain;
}

/** As `readWitness`; undefined in a database that was never bound to a journal. */
export async function findWitness(db: ShopDatabase): Promise<ChainEnd | undefined> {
  const row = await db.local.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only `writeWitness` writes this row.
  return row?.value as ChainEnd | undefined;
}

/** Notes the journal's end that the view agrees with; the next start compares the two. */
export async function writeWitness(db: ShopDatabase, end: ChainEnd): Promise<void> {
  await db.local.put({ key, value: end });
}
