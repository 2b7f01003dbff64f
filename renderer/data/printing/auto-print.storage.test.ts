import { afterEach, beforeEach, expect, it } from 'vitest';

import { usualTemplate } from '#domain/printing/usual-templates.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { soldSale } from '#test/support/at-the-counter.ts';
import { setup } from '#test/support/print-counter.ts';
import { type RowId, toDeviceId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { type AutoPrint, startAutoPrint } from './auto-print.ts';
import { printJobsOf } from './print-queue.ts';
import { setPrintHabits, setPrintSetup } from './print-setup.ts';

let computer: TestComputer;
let shop: Shop;
let auto: AutoPrint;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  await setPrintHabits(shop, { autoAfterSale: 'afterSale' });
  await setPrintSetup(shop, 'afterSale', setup);
  await soldSale(shop, computer, null, 1_00);
  auto = startAutoPrint(shop);
  await auto.caughtUp();
});

afterEach(() => {
  auto.stop();
  computer.close();
});

async function asked(): Promise<readonly RowId[]> {
  await auto.caughtUp();
  const jobs = await printJobsOf(shop);
  return jobs.flatMap(({ request: { subject } }) =>
    subject.kind === 'entries' ? subject.entryIds : [],
  );
}

it('asks for the card of each sale that is made from now on, and of none before', async () => {
  const first = await soldSale(shop, computer, null, 2_00);
  const second = await soldSale(shop, computer, null, 3_00);

  expect(await asked()).toEqual([first, second]);
});

it('asks for it with the template that was picked for good', async () => {
  const { id: templateId } = usualTemplate('afterSale', 'roll58', printLanguage('zh-CN').words);
  await setPrintSetup(shop, 'afterSale', { ...setup, paperId: 'roll58', templateId });
  await soldSale(shop, computer, null, 2_00);
  await auto.caughtUp();

  expect(await printJobsOf(shop)).toMatchObject([{ request: { templateId } }]);
});

it('asks for nothing where the shop does not want it, or nobody chose a printer', async () => {
  await setPrintHabits(shop, { autoAfterSale: null });
  await soldSale(shop, computer, null, 2_00);
  await setPrintHabits(shop, { autoAfterSale: 'afterSale' });
  await setPrintSetup(shop, 'afterSale', null);
  await soldSale(shop, computer, null, 3_00);

  expect(await asked()).toEqual([]);
});

it('asks no second time when a sale is taken back and brought again', async () => {
  const sale = await soldSale(shop, computer, null, 2_00);
  await auto.caughtUp();
  const row = await shop.db.entries.get(sale);
  const undo = computer.act();
  if (row) await undoOperation(shop, row.operationId, undo);
  await undoOperation(shop, undo.operationId, computer.act());

  expect(await asked()).toEqual([sale]);
});

it('leaves what another counter sold to that counter', async () => {
  const other: Shop = { ...shop, deviceId: toDeviceId('till-2') };
  await soldSale(other, computer, null, 2_00);

  expect(await asked()).toEqual([]);
});
