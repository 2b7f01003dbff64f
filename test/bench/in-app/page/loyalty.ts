import { startTurn } from '#app/standings/turn-job.ts';
import { saveProgram } from '#data/loyalty/save-program.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import type { Shop } from '#data/shop.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import { newOperationId } from '#platform/ids.ts';
import { amountOf } from '#test/support/at-the-counter.ts';

import { type Row, timesOf } from '../../measure.ts';

const tiers = [
  { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
  { id: 'gold', name: '金卡', threshold: cents(200_000), percent: 150 },
];

/**
 * New tier limits fold everybody anew, in a worker: how long that takes, what the counter feels of it,
 * how soon it stops when told to; and then an ordinary morning, on which only those are read whom time moved.
 */
export async function measureLoyalty(
  shop: Shop,
  customers: readonly RowId[],
): Promise<readonly Row[]> {
  await saved(shop, { tiers });
  const stopping = await turned(shop, 0, true);
  const sales: number[] = [];
  let isOver = false;
  const whole = turned(shop, 0, false).finally(() => {
    isOver = true;
  });
  for (let at = 0; !isOver; at = (at + 1) % customers.length) {
    const start = performance.now();
    const customer = customers[at] ?? null;
    await recordSale(shop, amountOf(12_800, customer), { operationId: newOperationId(), by: null });
    sales.push(performance.now() - start);
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  return [
    { what: 'loyalty: everybody folded by new rules, in a worker', times: timesOf([await whole]) },
    { what: 'loyalty: a sale meanwhile (recorded)', times: timesOf(sales) },
    { what: 'loyalty: stopped when told to', times: timesOf([stopping]) },
    { what: 'loyalty: the next morning', times: timesOf([await turned(shop, 1, false)]) },
  ];
}

/** Milliseconds of a turn to the day so many days from now; or from being told to stop to its end. */
async function turned(shop: Shop, later: number, stops: boolean): Promise<number> {
  let start = performance.now();
  const job = startTurn(shop, addDays(shop.clock.today(), later), (done) => {
    if (!stops || done < 2_000) return;
    start = performance.now();
    job.stop();
  });
  const how = await job.ended;
  if (how !== (stops ? 'stopped' : 'whole')) throw new Error(`The turn ended ${how}.`);
  return performance.now() - start;
}

async function saved(shop: Shop, change: Parameters<typeof saveProgram>[1]): Promise<void> {
  const outcome = await saveProgram(shop, change, { operationId: newOperationId(), by: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}
