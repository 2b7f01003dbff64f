import { Dexie } from 'dexie';

import { openTheShop } from '#app/open-the-shop.ts';
import { overviewOf } from '#data/customers/overview.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { whenSafe } from '#data/safety.ts';
import { loadSnapshot, saveSnapshot } from '#data/search/search-snapshot.ts';
import type { Shop } from '#data/shop.ts';
import { timelineOf } from '#data/timeline/timeline.ts';
import { readCounters } from '#data/write/counters.ts';
import { type RowId, seq } from '#domain/kernel/units.ts';
import { buildIndex } from '#domain/search/search-index.ts';
import { newOperationId } from '#platform/ids.ts';
import { amountOf } from '#test/support/at-the-counter.ts';

import { type Row, type Times, timed, timesOf } from '../../measure.ts';
import { queryCorpus } from '../../query-corpus.ts';
import { dexieMultiEntry } from '../../rivals/dexie-multi-entry.ts';
import { rawIndexedDb } from '../../rivals/raw-indexed-db.ts';
import type { Rival } from '../../rivals/rival.ts';
import { benchCards } from '../../shop.ts';
import { typeAll } from '../../typing.ts';
import { measureCare } from './care.ts';
import { measureExports } from './exports.ts';
import { measureList } from './list.ts';
import { measureLoyalty } from './loyalty.ts';
import { measureSyncFile } from './sync-file.ts';
import { journalEverything, measureSnapshot } from './safety.ts';
import { seedShop } from './seed.ts';

/** What the harness asks of the page; the rest runs in here, on the real IndexedDB and the real journal. */
export type BenchPage = {
  readonly open: () => Promise<string>;
  readonly seed: (
    count: number,
    visitsTimes?: number,
  ) => Promise<{ readonly sales: number; readonly seconds: number }>;
  readonly measure: (count: number) => Promise<readonly Row[]>;
  readonly exports: () => Promise<readonly Row[]>;
  readonly loyalty: (count: number) => Promise<readonly Row[]>;
  readonly care: () => Promise<readonly Row[]>;
  readonly rivals: (count: number) => Promise<readonly Row[]>;
  readonly snapshot: (count: number) => Promise<readonly Row[]>;
  readonly syncFile: (count: number) => Promise<readonly Row[]>;
  /** Answers the records of the journal. */
  readonly toJournal: () => Promise<number>;
};

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** No till sells faster: lists and search have followed the sale before. */
const betweenSalesMs = 150;

let shop: Shop | undefined;

window.bench = {
  open: async () => {
    const opening = await openTheShop(() => undefined);
    if (opening.kind === 'open') shop = opening.shop;
    return opening.kind;
  },
  seed: async (count, visitsTimes = 2.4) => {
    const start = performance.now();
    const { sales } = await seedShop(present(), count, visitsTimes);
    const { db } = present();
    const upTo = seq((await readCounters(db)).seq);
    await saveSnapshot(db, buildIndex(benchCardsAsSeeded(count)), upTo, count);
    return { sales, seconds: (performance.now() - start) / 1000 };
  },
  measure: async (count) => {
    const open = present();
    await open.search.caughtUp();
    const customers = someCustomers(open, count);
    const corpus = queryCorpus(benchCards(count));
    const find = (typed: string) => open.search.find(typed).map(({ card }) => card.id);
    const typing = await typeAll({ query: find }, corpus, 3);
    const all = typing.at(-1);
    return [
      { what: 'search snapshot opened', times: await timed(9, () => loadSnapshot(open.db)) },
      ...(all ? [{ what: 'keystroke, all kinds', times: all.times }] : []),
      {
        what: 'card opened (overview)',
        times: await each(customers, (id) => overviewOf(open, id)),
      },
      {
        what: 'card opened (time line)',
        times: await each(customers, (id) => timelineOf(open, id)),
      },
      {
        what: 'sale saved, journal included',
        times: await each(customers, (id) => sell(open, id), betweenSalesMs),
      },
      {
        what: 'the same without a pause',
        times: await each(customers, (id) => sell(open, id)),
      },
      { what: 'one row by plain Dexie, strict', times: await plainDexie(customers) },
      ...(await measureList(open, customers)),
    ];
  },
  exports: () => measureExports(present()),
  loyalty: (count) => measureLoyalty(present(), someCustomers(present(), count)),
  care: () => measureCare(present()),
  snapshot: async (count) => {
    const open = present();
    const customer = await somebody(open, count);
    return measureSnapshot(open, () => sell(open, customer));
  },
  syncFile: async (count) => {
    const open = present();
    const customer = await somebody(open, count);
    return measureSyncFile(open, () => sell(open, customer));
  },
  toJournal: () => journalEverything(present()),
  rivals: async (count) => {
    const cards = benchCards(count);
    const corpus = queryCorpus(cards).map(({ kind, texts }) => ({
      kind,
      texts: texts.slice(0, 2),
    }));
    const rows: Row[] = [];
    for (const rival of [dexieMultiEntry, rawIndexedDb]) rows.push(...(await measured(rival)));
    return rows;

    async function measured(rival: Rival): Promise<readonly Row[]> {
      const start = performance.now();
      const ready = await rival.prepare(cards);
      const built = timesOf([performance.now() - start]);
      const times = (await typeAll(ready, corpus, 1)).at(-1)?.times ?? built;
      await ready.close?.();
      return [
        { what: `${rival.name}: build`, times: built },
        { what: `${rival.name}: keystroke`, times },
      ];
    }
  },
};

function present(): Shop {
  if (shop === undefined) throw new Error('The shop is not open.');
  return shop;
}

/** The same people as `seedShop` writes, under the ids that it gives them. */
function benchCardsAsSeeded(count: number) {
  return benchCards(count).map((card, index) => ({
    ...card,
    id: `c${String(index).padStart(8, '0')}`,
    tags: [],
  }));
}

/** Search follows the rows that were just written; on a busy machine some seconds later. */
async function somebody(open: Shop, count: number): Promise<RowId> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [customer] = someCustomers(open, count);
    if (customer !== undefined) return customer;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('Nobody is here.');
}

function someCustomers(open: Shop, count: number): readonly RowId[] {
  const step = Math.max(1, Math.floor(count / 200));
  const ids = Array.from(
    { length: 200 },
    (_, at) => `c${String((at * step) % count).padStart(8, '0')}`,
  );
  const known = new Set(ids);
  return open.search
    .find('', count)
    .flatMap(({ card }) => (known.has(card.id) ? [card.id as RowId] : []));
}

async function sell(open: Shop, customer: RowId): Promise<void> {
  await recordSale(open, amountOf(12_800, customer), { operationId: newOperationId(), by: null });
  await whenSafe(open);
}

async function each(
  ids: readonly RowId[],
  work: (id: RowId) => Promise<unknown>,
  pauseMs = 0,
): Promise<Times> {
  const samples: number[] = [];
  for (const id of ids) {
    await new Promise((resolve) => {
      setTimeout(resolve, pauseMs);
    });
    const start = performance.now();
    await work(id);
    samples.push(performance.now() - start);
  }
  return timesOf(samples);
}

/** The yardstick: what any app pays for one durable row in this browser, without a journal. */
async function plainDexie(ids: readonly RowId[]): Promise<Times> {
  const db = new Dexie('bench-plain', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ sales: '++id, customer' });
  const times = await each(ids, (customer) => db.table('sales').add({ customer, total: 12_800 }));
  await db.delete();
  return times;
}
