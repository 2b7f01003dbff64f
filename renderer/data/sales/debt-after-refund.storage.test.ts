import { afterEach, beforeEach, expect, it } from 'vitest';

import { type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf } from '#test/support/value-of.ts';

import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { standingOf } from '../standings.ts';
import { debtAfterRefund } from './debt-after-refund.ts';
import { recordSale } from './record-sale.ts';
import { refundSale } from './refund-sale.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
let first: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
  first = await soldSale(shop, computer, wang, 10_000);
  const draft = { ...amountOf(3_000, wang), points: pointUnits(90) };
  valueOf(await recordSale(shop, draft, computer.act()), computer);
});

afterEach(() => computer.close());

it.each([
  [1_000, 0],
  [3_900, 0],
  [4_000, 1],
  [10_000, 61],
])('the debt that is foretold for a refund of %i is the debt it leaves', async (amount, debt) => {
  expect(await debtAfterRefund(shop, { saleId: first, amount: cents(amount) })).toBe(debt);
  await refunded(amount);
  expect((await standingOf(shop.db, wang)).debt).toBe(debt);
});

it('nothing is owed where the shop forgives', async () => {
  valueOf(await saveProgram(shop, { refundDebt: 'forgive' }, computer.act()), computer);
  expect(await debtAfterRefund(shop, { saleId: first, amount: cents(10_000) })).toBe(0);
  await refunded(10_000);
  expect(await standingOf(shop.db, wang)).toMatchObject({ points: 0, debt: 0 });
});

it('nobody without a card owes anything', async () => {
  const saleId = await soldSale(shop, computer, null, 5_000);
  expect(await debtAfterRefund(shop, { saleId, amount: cents(5_000) })).toBe(0);
});

async function refunded(amount: number): Promise<void> {
  const request = { saleId: first, amount: cents(amount), method: 'cash', reason: '' } as const;
  valueOf(await refundSale(shop, request, computer.act()), computer);
}
