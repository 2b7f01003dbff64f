import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { turned } from '#test/support/turned.ts';
import dump from '#test/fixtures/databases/fourth-shape.json' with { type: 'json' };

import { careBookOf } from '../care/care-book.ts';
import { overviewOf } from '../customers/overview.ts';
import { everythingIn, standingsFolded, standingsKept } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import { standingOf } from '../standings.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { firstShape } from './001-first-shape.ts';
import { packedHistory } from './002-packed-history.ts';
import { standingsThatTurn } from './003-standings-that-turn.ts';
import { care } from './004-care.ts';

const computer = new TestComputer();

afterEach(async () => {
  computer.close();
  for (const generation of [1, 2]) await Dexie.delete(databaseName(computer.shopId, generation));
});

it('a shop of the fourth release opens in every later one, and so does what its journal tells', async () => {
  const old = new Dexie(databaseName(computer.shopId, 1));
  for (const { version, stores } of [firstShape, packedHistory, standingsThatTurn, care]) {
    old.version(version).stores(stores);
  }
  await old.open();
  for (const [table, rows] of Object.entries(dump.tables)) await old.table(table).bulkPut(rows);
  old.close();
  computer.journal.records.push(...dump.journal);

  const { shop, notices } = await computer.open();
  expect(notices).toEqual([]);
  await isTheShop(shop);
  const before = await everythingIn(shop.db);

  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
  const rebuilt = await computer.open();
  expect(await everythingIn(rebuilt.shop.db)).toEqual(before);
  await isTheShop(rebuilt.shop);
});

async function isTheShop(shop: Shop): Promise<void> {
  const id = toRowId(dump.customer);
  expect(await overviewOf(shop, id)).toMatchObject(dump.expected);
  await turned(shop);
  expect(await standingsKept(shop.db)).toEqual(await standingsFolded(shop.db));
  const { life, lifeSince } = await standingOf(shop.db, id);
  expect({ life, lifeSince }).toEqual(dump.standing);
  const book = careBookOf(shop);
  await book.caughtUp();
  const followUps = book
    .ofCustomer(id)
    .map(({ kind, day, state, minute }) => ({ kind, day, state, minute }))
    .sort((one, other) => (one.day + one.kind < other.day + other.kind ? -1 : 1));
  expect(followUps).toEqual(dump.followUps);
  const kinds = (await timelineOf(shop, id)).map(({ kind }) => kind);
  expect(kinds).toEqual(dump.timeline);
}
