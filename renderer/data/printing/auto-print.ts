import { readStamp } from '#domain/kernel/clock.ts';
import { type Seq, seq } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';

import { rowsSince } from '../entries-door.ts';
import { oneByOne } from '../one-by-one.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { isOfNow } from './of-now.ts';
import { askToPrint } from './print-queue.ts';
import { printHabitsOf, printSetupOf } from './print-setup.ts';

export type AutoPrint = {
  /** Resolves once every sale so far is in the queue, if it is to be. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

/** More at a time are no sales of a counter, but a list that came in. */
const mostAtOnce = 500;

/**
 * Asks for paper after each sale that is made at this counter from now on, if the shop wants that (⚙) and somebody chose a
 * printer for it. Never for sales of another counter or of a list, nor for those of before: what is not expected is
 * waste, and two counters would print twice.
 */
export function startAutoPrint(shop: Shop): AutoPrint {
  const { db } = shop;
  let isOver = false;
  let cursor: Seq | undefined;
  const work = oneByOne(() => isOver || !db.isOpen());

  async function look(): Promise<void> {
    const end = seq((await readCounters(db)).seq);
    const from = cursor ?? end;
    cursor = end;
    if (isOver || end === from || end - from > mostAtOnce) return;
    const { autoAfterSale } = await printHabitsOf(shop);
    if (autoAfterSale === null) return;
    const setup = await printSetupOf(shop, autoAfterSale);
    if (setup === null) return;
    const { templateId = null } = setup;
    for (const sale of await freshSales(shop, from, end)) {
      const subject = { kind: 'entries', entryIds: [sale.id] } as const;
      const request = { document: autoAfterSale, subject, templateId, start: 0 };
      await askToPrint(shop, request, setup, sale.by);
    }
  }

  work.add(look);
  const stopHearing = shop.arrivals.subscribe(() => work.add(look));
  return {
    caughtUp: work.settled,
    stop: () => {
      isOver = true;
      stopHearing();
    },
  };
}

/** Sales of this counter and this moment; one that was taken back in the same moment is none. */
async function freshSales(
  { db, deviceId, clock }: Shop,
  from: Seq,
  end: Seq,
): Promise<readonly SaleEntry[]> {
  const rows = await rowsSince(db, from, mostAtOnce);
  const own = rows
    .filter((row) => row.seq <= end && isOfNow(row, clock))
    .filter((row) => readStamp(row.rev).device === deviceId)
    .filter(isSale);
  if (own.length === 0) return own;
  const off = await readOff(db);
  return own.filter(({ operationId }) => !off.has(operationId));
}
