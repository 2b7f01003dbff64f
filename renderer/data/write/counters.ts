import { clockAtStart } from '#domain/kernel/clock.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { Counters } from '../stored-rows.ts';

const key = 'counters';

/** Where a new database begins: the founding device owns the numbers from 00001 on (`design.md` §8.8). */
const firstCounters: Counters = { clock: clockAtStart, seq: 0, outbox: 0, nextCardNumber: 1 };

/** The numbers to go on from. Read inside the transaction that will write them, so none is given twice. */
export async function readCounters(db: ShopDatabase): Promise<Counters> {
  const row = await db.local.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only `writeCounters` writes this row.
  return row === undefined ? firstCounters : (row.value as Counters);
}

/** Keeps the last numbers given out, in the transaction of the rows that carry them. */
export async function writeCounters(db: ShopDatabase, counters: Counters): Promise<void> {
  await db.local.put({ key, value: counters });
}

const refoldedKey = 'refolded';

/** Standings were folded apart from the rows that moved them: from here on everybody is to be read anew. */
export async function markRefolded(db: ShopDatabase): Promise<void> {
  const counters = await readCounters(db);
  await writeCounters(db, { ...counters, seq: counters.seq + 1 });
  await db.local.put({ key: refoldedKey, value: counters.seq + 1 });
}

/** The arrival number of the last such folding; 0 if there was none. */
export async function refoldedAt(db: ShopDatabase): Promise<number> {
  const value = (await db.local.get(refoldedKey))?.value;
  return typeof value === 'number' ? value : 0;
}
