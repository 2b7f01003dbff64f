import { Dexie } from 'dexie';

import type { Rows } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { type Expected, joinInto } from '../write/join-into.ts';
import { tablesOf } from '../write/operate.ts';

/**
 * Joins rows that the database should not have yet, without looking for each of them first: for a million rows that
 * takes as long as writing them. Should it have one after all, the browser refuses the whole transaction, and
 * they are joined as anywhere else.
 */
export async function joinNew(
  db: ShopDatabase,
  rows: Rows,
  expected: Expected = 'no-rows',
): Promise<void> {
  try {
    await joined(db, rows, expected);
  } catch (fault) {
    if (!(fault instanceof Dexie.BulkError)) throw fault;
    await joined(db, rows, 'any');
  }
}

async function joined(db: ShopDatabase, rows: Rows, expected: Expected): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => {
    const { counters } = await joinInto(db, rows, await readCounters(db), expected);
    await writeCounters(db, counters);
  });
}
