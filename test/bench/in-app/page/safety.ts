import { startSnapshot } from '#app/safety/snapshots/make-snapshot.ts';
import { databaseName, newestNativeVersion } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { momentOf } from '#data/snapshots/moment.ts';
import { shopTables } from '#data/snapshots/shop-tables.ts';
import { idsOf, journalText } from '#data/write/journal-body.ts';
import { readCounters, writeCounters } from '#data/write/counters.ts';
import { tablesOf } from '#data/write/operate.ts';
import { piecesOf } from '#data/write/record-sizes.ts';
import { type Rows, noRows } from '#domain/sync/rows.ts';
import { newOperationId } from '#platform/ids.ts';
import { snapshotCalls } from '#platform/snapshots.ts';

import { type Row, timesOf } from '../../measure.ts';
import { feel } from './feel.ts';

/** A snapshot of the whole shop while somebody sells: how long it takes, and what the counter feels of it. */
export async function measureSnapshot(
  shop: Shop,
  sell: () => Promise<void>,
): Promise<readonly Row[]> {
  const computer = snapshotCalls();
  if (computer === undefined) throw new Error('There is no computer behind this page.');
  const { shopId, deviceId, generation } = shop;
  const version = newestNativeVersion / 10;
  const name = databaseName(shopId, generation);
  const subject = { databaseName: name, version, shopId, deviceId, generation };
  const start = performance.now();
  let compared = 0;
  const wish = { subject, reason: 'by-hand', day: shop.clock.today() } as const;
  const job = startSnapshot(computer, wish, (step) => {
    if (step === 'checking' && compared === 0) compared = performance.now();
  });
  const felt = feel(sell);
  const made = await job.ended;
  const end = performance.now();
  const { gaps, sales } = await felt();
  if (made.kind !== 'kept') throw new Error(`No snapshot: ${made.why}`);
  return [
    { what: 'snapshot written and packed', times: timesOf([compared - start]) },
    { what: 'snapshot read back and compared', times: timesOf([end - compared]) },
    { what: 'meanwhile: how long the page stood still', times: timesOf(gaps) },
    { what: 'meanwhile: sale saved, journal included', times: timesOf(sales) },
  ];
}

/** The seeded rows went straight into the tables; afterwards the journal has them too. Answers its records. */
export async function journalEverything(shop: Shop): Promise<number> {
  const { db } = shop;
  const moment = await momentOf(db);
  const tables = shopTables(db, moment?.seq ?? 0);
  for await (const entries of tables.entries) await queue(shop, { ...noRows, entries });
  for await (const documents of tables.documents) await queue(shop, { ...noRows, documents });
  for await (const texts of tables.texts) await queue(shop, { ...noRows, texts });
  await shop.sender.settled();
  return (await momentOf(db))?.end.count ?? 0;
}

async function queue({ db, sender }: Shop, rows: Rows): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => {
    const counters = await readCounters(db);
    const records = piecesOf(rows).map((piece, at) => ({
      n: counters.outbox + at + 1,
      operationId: newOperationId(),
      part: 0,
      ids: idsOf(piece),
      body: journalText({ kind: 'rows', rows: piece, outcome: null }),
    }));
    await db.outbox.bulkPut(records);
    await writeCounters(db, { ...counters, outbox: counters.outbox + records.length });
  });
  sender.nudge();
}
