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

export async function writeCounters(db: ShopDatabase, counters: Counters): Promise<void> {
  await db.local.put({ key, value: counters });
}
