import { Dexie } from 'dexie';
import { expect } from 'vitest';

import { overviewOf } from '#data/customers/overview.ts';
import { migrations } from '#data/migrations/index.ts';
import { everythingIn, standingsFolded, standingsKept } from '#data/self-check.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { timelineOf } from '#data/timeline/timeline.ts';
import { toRowId } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { turned } from './turned.ts';

/** A shop as one release stored it (`test/fixtures/databases`), and what is known of one customer in it. */
type Dump = {
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly journal: TestComputer['journal']['records'];
  readonly customer: string;
  readonly expected: object;
  readonly timeline: readonly string[];
};

/** Lays the shop on the computer's disk in the shape of migration `version`, with its journal. */
export async function lieAsReleased(
  computer: TestComputer,
  version: number,
  dump: Dump,
): Promise<void> {
  const old = new Dexie(databaseName(computer.shopId, 1));
  for (const { version: shape, stores } of migrations.slice(0, version)) {
    old.version(shape).stores(stores);
  }
  await old.open();
  for (const [table, rows] of Object.entries(dump.tables)) await old.table(table).bulkPut(rows);
  old.close();
  computer.journal.records.push(...dump.journal);
}

/** What every release knew: the customer's overview and story; and standings are what a fold of the entries says. */
export async function isAsDumped(shop: Shop, dump: Dump): Promise<void> {
  const id = toRowId(dump.customer);
  expect(await overviewOf(shop, id)).toMatchObject(dump.expected);
  await turned(shop);
  expect(await standingsKept(shop.db)).toEqual(await standingsFolded(shop.db));
  expect((await timelineOf(shop, id)).map(({ kind }) => kind)).toEqual(dump.timeline);
}

/**
 * Opens the shop as it lies there, then once more from its journal alone: both times with nothing to tell, with the
 * same rows, and as `isTheShop` wants it.
 */
export async function opensTwice(
  computer: TestComputer,
  isTheShop: (shop: Shop) => Promise<void>,
): Promise<void> {
  const { shop, notices } = await computer.open();
  expect(notices).toEqual([]);
  await isTheShop(shop);
  const before = await everythingIn(shop.db);

  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
  const rebuilt = await computer.open();
  expect(await everythingIn(rebuilt.shop.db)).toEqual(before);
  await isTheShop(rebuilt.shop);
}

/** Closes the shop and takes both of its databases off the disk. */
export async function takeAway(computer: TestComputer): Promise<void> {
  computer.close();
  for (const generation of [1, 2]) await Dexie.delete(databaseName(computer.shopId, generation));
}
