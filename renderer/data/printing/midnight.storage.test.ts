import { afterEach, beforeEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { soldSale } from '#test/support/at-the-counter.ts';
import { setup } from '#test/support/print-counter.ts';

import type { Shop } from '../shop.ts';
import { startAutoPrint } from './auto-print.ts';
import { printJobsOf } from './print-queue.ts';
import { setPrintHabits, setPrintSetup } from './print-setup.ts';
import { lastSlip } from './slips.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  computer.nowMs = Date.UTC(2026, 2, 1, 23, 59, 30);
  ({ shop } = await computer.open());
});
afterEach(() => computer.close());

it('the key that is pressed a minute after midnight prints what was sold a minute before', async () => {
  const sale = await soldSale(shop, computer, null, 10_00);
  computer.later(90_000);

  expect(await lastSlip(shop)).toMatchObject({ entryId: sale });
});

it('what was sold in the last second of a day is printed by itself, too', async () => {
  await setPrintHabits(shop, { autoAfterSale: 'afterSale' });
  await setPrintSetup(shop, 'afterSale', setup);
  const auto = startAutoPrint(shop);
  await auto.caughtUp();
  // The day ends between the sale and the look at it.
  const sold = soldSale(shop, computer, null, 10_00);
  const stopHearing = shop.arrivals.subscribe(() => computer.later(60_000));
  const sale = await sold;
  stopHearing();
  await auto.caughtUp();
  auto.stop();

  const jobs = await printJobsOf(shop);
  expect(jobs.map(({ request }) => request.subject)).toEqual([
    { kind: 'entries', entryIds: [sale] },
  ]);
});
