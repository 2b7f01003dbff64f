import { afterEach, beforeEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';

import type { Shop } from '../shop.ts';
import { printHabitsOf, printSetupOf, setPrintHabits, setPrintSetup } from './print-setup.ts';

const roll = { printer: '前台', paperId: 'roll58', copies: 2 };
const office = { printer: '办公室', paperId: 'a6', copies: 1 };

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

it('knows no printer until somebody chose one', async () => {
  expect(await printSetupOf(shop, 'receipt')).toBeNull();
  expect(await printHabitsOf(shop)).toEqual({ autoAfterSale: null });
});

it('gives the other slips the printer of the first, one copy of each', async () => {
  await setPrintSetup(shop, 'afterSale', roll);

  expect(await printSetupOf(shop, 'afterSale')).toEqual(roll);
  expect(await printSetupOf(shop, 'refund')).toEqual({ ...roll, copies: 1 });
  expect(await printSetupOf(shop, 'memberCard')).toBeNull();
});

it('gives no slip a paper that it has no template for', async () => {
  await setPrintSetup(shop, 'afterSale', office);

  expect(await printSetupOf(shop, 'receipt')).toBeNull();
});

it('keeps its own, forgets it, and is read after a restart', async () => {
  await setPrintSetup(shop, 'afterSale', office);
  await setPrintSetup(shop, 'receipt', { ...roll, copies: 500 });
  await setPrintHabits(shop, { autoAfterSale: 'receipt' });
  ({ shop } = await computer.restart());

  expect(await printSetupOf(shop, 'receipt')).toEqual({ ...roll, copies: 99 });
  expect(await printHabitsOf(shop)).toEqual({ autoAfterSale: 'receipt' });
  await setPrintSetup(shop, 'receipt', null);
  expect(await printSetupOf(shop, 'receipt')).toBeNull();
});
