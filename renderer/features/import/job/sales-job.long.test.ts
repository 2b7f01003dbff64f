import '#test/support/pretend-indexeddb.ts';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import { liveCustomers } from '#data/customers/customer-documents.ts';
import { everyEntry } from '#data/everybodys-entries.ts';
import { everythingIn, standingsFolded } from '#data/self-check.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { undoOperation } from '#data/undo.ts';
import { isReturn, isSale } from '#domain/loyalty/visits.ts';
import { guessSaleColumns } from '#domain/sales/past-sale-columns.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { countWithAwk, realPast } from '#test/support/retail.ts';

import type { ImportSetup } from './import-job.ts';
import { SalesReader } from './read-sales.ts';
import type { Reading } from './rows-in-file.ts';
import { checkFile, takeFileIn } from './run-job.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, shop.generation));
});

describe('the past of a real shop', () => {
  const csv = realPast('part');
  const independent = countWithAwk(csv);
  const beginning = firstLines(csv, 4_000);
  const itsCount = countWithAwk(beginning);

  it('comes to what another language counts, by customer and month', async () => {
    const { result, refused } = await takeFileIn(
      shop,
      setup,
      computer.act(),
      readingOf(csv),
      new SalesReader(),
    );
    expect(result).toMatchObject({ ok: true, value: { sales: { repeated: 0 } } });
    expect(refused.summary().byProblem).toEqual(independent.refused);
    expect(await sumsByCustomerAndMonth()).toEqual(independent.sums);
    expect(await sortedStandings()).toEqual(await standingsFolded(shop.db));
  });

  it('says the same before anything is written', async () => {
    const before = await everythingIn(shop.db);
    const { result } = await checkFile(shop, setup, readingOf(csv), new SalesReader());
    const net = [...independent.sums.values()].reduce((all, one) => all + one, 0);
    expect(result).toMatchObject({ ok: true, value: { sales: { net, rounded: 4 } } });
    expect(await everythingIn(shop.db)).toEqual(before);
  });

  it('is not counted twice when it comes twice', async () => {
    await takeFileIn(shop, setup, computer.act(), readingOf(beginning), new SalesReader());
    computer.later();
    const { result } = await takeFileIn(
      shop,
      setup,
      computer.act(),
      readingOf(beginning),
      new SalesReader(),
    );
    expect(result).toMatchObject({ ok: true, value: { sales: { sales: 0, returns: 0 } } });
    expect(await sumsByCustomerAndMonth()).toEqual(itsCount.sums);
  });

  it('goes in one step and comes back in one, and is there after a rebuild', async () => {
    const act = computer.act();
    await takeFileIn(shop, setup, act, readingOf(beginning), new SalesReader());
    const undo = computer.act();
    await undoOperation(shop, act.operationId, undo);
    expect(await liveCustomers(shop.db)).toEqual([]);
    expect(
      (await sortedStandings()).every(({ spent, visits }) => spent === 0 && visits === 0),
    ).toBe(true);
    await undoOperation(shop, undo.operationId, computer.act());
    expect(await sumsByCustomerAndMonth()).toEqual(itsCount.sums);

    await shop.sender.settled();
    const everything = await everythingIn(shop.db);
    const standings = await sortedStandings();
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    ({ shop } = await computer.open());
    expect(await everythingIn(shop.db)).toEqual(everything);
    expect(await sortedStandings()).toEqual(standings);
  });
});

const columns = guessSaleColumns(
  [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
  ],
  (text) => text,
);

const setup: ImportSetup = {
  kind: 'sales',
  way: { kind: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null },
  hasHeadings: true,
  customerColumns: [],
  saleColumns: columns,
  productColumns: [],
  dayOrder: 'month-first',
  duplicates: 'keep',
  answers: {},
  sales: { unknown: 'create', nobody: 'walk-in', products: 'create', repeated: 'skip' },
  negatives: 'refuse',
};

function firstLines(csv: Buffer, count: number): Buffer {
  const lines = csv.toString('latin1').split('\n').slice(0, count);
  return Buffer.from(`${lines.join('\n')}\n`, 'latin1');
}

function readingOf(csv: Buffer): Reading {
  return {
    file: new Blob([new Uint8Array(csv)]),
    nowMs: () => computer.nowMs,
    progress: () => undefined,
    committed: () => undefined,
    signal: new AbortController().signal,
  };
}

async function sumsByCustomerAndMonth(): Promise<ReadonlyMap<string, number>> {
  const cards = (await liveCustomers(shop.db)).map(cardFrom);
  const numbers = new Map(cards.map(({ id, formerNumber }) => [id, formerNumber]));
  const sums = new Map<string, number>();
  for await (const entries of everyEntry(shop.db, 2_000)) {
    for (const entry of entries) {
      const amount = isSale(entry) ? entry.total : isReturn(entry) ? 0 - entry.amount : undefined;
      if (amount === undefined) continue;
      const who = entry.subject === null ? '-' : (numbers.get(entry.subject) ?? '?');
      const key = `${who},${entry.day.slice(0, 7)}`;
      sums.set(key, (sums.get(key) ?? 0) + amount);
    }
  }
  return sums;
}

async function sortedStandings() {
  return shop.db.standings.orderBy(':id').toArray();
}
