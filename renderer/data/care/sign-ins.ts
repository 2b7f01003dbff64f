import {
  type BusinessDay,
  type Instant,
  type OperationId,
  type RowId,
  type Seq,
  seq,
} from '#domain/kernel/units.ts';

import { rowsSince } from '../entries-door.ts';
import { isPoints } from '../loyalty/give-points.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';

export type SignedInToday = {
  readonly customerId: RowId;
  readonly at: Instant;
  readonly operationId: OperationId;
};

type Kept = {
  readonly day: BusinessDay;
  readonly signIns: readonly SignedInToday[];
  readonly upTo: Seq;
};

/** At the first look of a day only what arrived last is read: a day's work of a busy shop, not its whole past. */
const lastArrivals = 3_000;
const atOnce = 500;

const keptBy = new WeakMap<Shop, Promise<Kept>>();

/**
 * Who signed in on a day, latest first, without those that were taken back. Nothing finds sign-ins by day, so
 * what arrived since the last look is read; at the first look the last 3,000 arrivals.
 */
export async function signInsOn(shop: Shop, day: BusinessDay): Promise<readonly SignedInToday[]> {
  const before = keptBy.get(shop);
  const present = lookOn(shop, day, before);
  keptBy.set(shop, present);
  const { signIns } = await present;
  const off = await readOff(shop.db);
  return signIns.filter(({ operationId }) => !off.has(operationId)).toReversed();
}

async function lookOn(
  { db }: Shop,
  day: BusinessDay,
  before: Promise<Kept> | undefined,
): Promise<Kept> {
  const known = await before;
  const last = (await readCounters(db)).seq;
  const isSameDay = known?.day === day && known.upTo <= last;
  const signIns = isSameDay ? [...known.signIns] : [];
  let upTo = isSameDay ? known.upTo : seq(Math.max(0, last - lastArrivals));
  for (;;) {
    const rows = await rowsSince(db, upTo, atOnce);
    for (const row of rows) {
      if (!isPoints(row) || row.cause !== 'signin' || row.day !== day || row.subject === null)
        continue;
      signIns.push({ customerId: row.subject, at: row.at, operationId: row.operationId });
    }
    upTo = rows.at(-1)?.seq ?? upTo;
    if (rows.length < atOnce) return { day, signIns, upTo };
  }
}
