import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { turned } from '#test/support/turned.ts';
import dump from '#test/fixtures/databases/first-shape.json' with { type: 'json' };

import { overviewOf } from '../customers/overview.ts';
import { standingsFolded, standingsKept } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { firstShape } from './001-first-shape.ts';
import { migrations } from './index.ts';

const computer = new TestComputer();

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
});

it('numbers migrations 1, 2, 3, … without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

it('a shop of the first release opens in every later one, with all it had', async () => {
  const old = new Dexie(databaseName(computer.shopId, 1));
  old.version(1).stores(firstShape.stores);
  await old.open();
  for (const [table, rows] of Object.entries(dump.tables)) await old.table(table).bulkPut(rows);
  old.close();
  computer.journal.records.push(...dump.journal);

  const { shop, notices } = await computer.open();
  expect(notices).toEqual([]);
  const overview = await overviewOf(shop, toRowId(dump.customer));
  expect(overview).toMatchObject(dump.expected);
  await turned(shop);
  expect(await standingsKept(shop.db)).toEqual(await standingsFolded(shop.db));
  const kinds = (await timelineOf(shop, toRowId(dump.customer))).map(({ kind }) => kind);
  expect(kinds).toEqual(dump.timeline);
  await shop.search.caughtUp();
  expect(shop.search.find('1111')).toHaveLength(1);
});
