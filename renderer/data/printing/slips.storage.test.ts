import { afterEach, beforeEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { type RowId, cents, toDeviceId } from '#domain/kernel/units.ts';

import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { topUp } from '../stored/top-up.ts';
import { addNote } from '../customers/add-note.ts';
import { undoOperation } from '../undo.ts';
import { lastSlip, salesOfDay, slipComes } from './slips.ts';

const dayMs = 86_400_000;
let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});
afterEach(() => computer.close());

it('is nothing before the first sale of the day, and nothing of yesterday', async () => {
  expect(await lastSlip(shop)).toBeUndefined();
  await soldSale(shop, computer, wang, 10_00);
  computer.later(dayMs);

  expect(await lastSlip(shop)).toBeUndefined();
  expect(await salesOfDay(shop, shop.clock.today())).toEqual([]);
});

it('is the newest thing that has a slip, whatever small things were done since', async () => {
  await soldSale(shop, computer, wang, 10_00);
  const sale = await soldSale(shop, computer, null, 20_00);
  await addNote(shop, wang, '靠窗', computer.act());

  const documents = ['afterSale', 'receipt'];
  expect(await lastSlip(shop)).toEqual({ entryId: sale, customerId: null, documents });
});

it('is found below a batch of cards that was printed since', async () => {
  const sale = await soldSale(shop, computer, wang, 10_00);
  for (let card = 0; card < 70; card += 1) await addNote(shop, wang, `${card}`, computer.act());

  expect(await lastSlip(shop)).toMatchObject({ entryId: sale });
});

it('is the slip of a top-up, if that was last', async () => {
  await soldSale(shop, computer, wang, 10_00);
  const paid = {
    customerId: wang,
    principal: cents(100_00),
    method: 'cash',
    staffId: null,
  } as const;
  await topUp(shop, paid, computer.act());

  expect(await lastSlip(shop)).toMatchObject({ customerId: wang, documents: ['storedSlip'] });
});

it('goes back to the sale before when the last one was taken back', async () => {
  const first = await soldSale(shop, computer, wang, 10_00);
  const second = await soldSale(shop, computer, wang, 20_00);
  const row = await shop.db.entries.get(second);
  if (row) await undoOperation(shop, row.operationId, computer.act());

  expect(await lastSlip(shop)).toMatchObject({ entryId: first });
  expect(await salesOfDay(shop, shop.clock.today())).toEqual([first]);
});

it('never is what another counter sold; the cards of the day are of all counters', async () => {
  const mine = await soldSale(shop, computer, wang, 10_00);
  const other: Shop = { ...shop, deviceId: toDeviceId('till-2') };
  const theirs = await soldSale(other, computer, wang, 20_00);

  expect(await lastSlip(shop)).toMatchObject({ entryId: mine });
  expect(await salesOfDay(shop, shop.clock.today())).toEqual([mine, theirs]);
});

it('waits for a sale that is just being saved, so that nobody gets the card of the customer before', async () => {
  await soldSale(shop, computer, wang, 10_00);
  let save: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (save = resolve));
  const saving = slipComes(
    shop,
    asked.then(() => recordSale(shop, amountOf(20_00, wang), computer.act())),
  );
  const slip = lastSlip(shop);
  save();
  const outcome = await saving;

  expect(outcome.ok && outcome.value.saleId).toEqual((await slip)?.entryId);
});
