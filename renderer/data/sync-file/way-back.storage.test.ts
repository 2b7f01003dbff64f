import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';

import { databaseName } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import { wayBackOver } from './way-back.ts';

const dayMs = 86_400_000;
let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
});

/** The next start, so many days later by the computer's clock. */
function startAfter(days: number, ...names: readonly string[]): Promise<readonly string[]> {
  computer.nowMs += days * dayMs;
  return wayBackOver(shop, names);
}

it('a shop that was replaced can be taken back for thirty days, and no longer', async () => {
  expect(await startAfter(0, 'old')).toEqual([]);
  for (const days of [1, 6, 3, 14, 6]) expect(await startAfter(days, 'old', 'new')).toEqual([]);
  expect(await startAfter(1, 'old', 'new')).toEqual(['old']);
  expect(await startAfter(1, 'new')).toEqual(['new']);
  expect(await startAfter(1)).toEqual([]);
});

it.each([
  ['a clock that was a year behind is put right', 365, 0],
  ['a clock is a year ahead for a day', 366, -365],
  ['a clock goes back to its first day', -20_000, 20_000],
])('it can still be taken back after %s', async (_what, there, back) => {
  await startAfter(0, 'old');
  await startAfter(10, 'old');
  expect(await startAfter(there, 'old')).toEqual([]);
  expect(await startAfter(back, 'old')).toEqual([]);
  expect(await startAfter(15, 'old')).toEqual([]);
  expect(await startAfter(10, 'old')).toEqual(['old']);
});
