import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import { knownShops } from './known-shops.ts';

afterEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

it('a database that was being filled when the app was killed is not the newest of its shop', async () => {
  await database('shop-mine-3', 'witness');
  await database('shop-mine-4', 'counters');
  await database('shop-mine-5', 'witness');
  await database('shop-mine-6');
  await database('something-else-1');
  expect(await generationsOf('mine')).toEqual([3, 5]);
  expect((await indexedDB.databases()).map(({ name }) => name)).toContain('shop-mine-4');
});

it('counts if the shop has no other, or none that is bound to a journal', async () => {
  await database('shop-mine-1', 'counters');
  expect(await generationsOf('mine')).toEqual([1]);
  await database('shop-mine-2', 'counters');
  await database('shop-yours-2', 'witness');
  expect(await generationsOf('mine')).toEqual([1, 2]);
  expect(await generationsOf('yours')).toEqual([2]);
});

async function database(name: string, ...keys: readonly string[]): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({ local: 'key' });
  await db.table('local').bulkPut(keys.map((key) => ({ key })));
  db.close();
}

async function generationsOf(shop: string): Promise<readonly number[]> {
  const all = await knownShops();
  return all.filter(({ shopId }) => shopId === shop).map(({ generation }) => generation);
}
