import * as fc from 'fast-check';

import { addDays } from '#domain/kernel/calendar.ts';
import { type BusinessDay, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import type { PointsFact } from '#domain/loyalty/points/apply-fact.ts';
import { promisedUnits } from '#domain/loyalty/points/earned.ts';
import type { Earned, PointsUsed, RefundEntry, SaleEntry } from '#domain/sales/sale.ts';

import { firstDay, head } from './facts-of-anna.ts';

/** How wild a history may be. */
export type Wildness = {
  /** Last usable days are drawn; else everything lasts for ever. */
  readonly expires: boolean;
  /** Facts that only take what is there: forgiven debts, returns without a sale. */
  readonly stopsAtZero: boolean;
};

const lastDay = 70;

/** A dozen facts within ten weeks, so crowded that points run out, are owed and come back all the time. */
export function someHistory(
  wildness: Wildness = { expires: true, stopsAtZero: true },
): fc.Arbitrary<readonly PointsFact[]> {
  return fc
    .array(aFact(wildness), { minLength: 1, maxLength: 14 })
    .map((makers) => makers.map((make, index) => make(index, makers.length)));
}

/** Of the end of what day. */
export function someOptions() {
  return fc
    .nat({ max: lastDay + 40 })
    .map((day) => ({ decimals: 1, through: addDays(firstDay, day) }));
}

type Maker = (index: number, count: number) => PointsFact;

function aFact(wildness: Wildness): fc.Arbitrary<Maker> {
  const refunds = { weight: 4, arbitrary: aRefund(wildness) };
  const rare = wildness.stopsAtZero ? [{ weight: 1, arbitrary: aReturn() }] : [];
  const terms = wildness.expires ? [{ weight: 1, arbitrary: aTerm() }] : [];
  return fc.oneof(
    { weight: 6, arbitrary: aSale(wildness) },
    refunds,
    { weight: 2, arbitrary: aRedeem() },
    { weight: 2, arbitrary: aCancel(wildness) },
    { weight: 2, arbitrary: aChange(wildness) },
    { weight: 1, arbitrary: aVisit(wildness) },
    { weight: 1, arbitrary: anOpening() },
    ...rare,
    ...terms,
  );
}

/** Any moment of the ten weeks; often one of a few, so that facts meet. */
function aMoment() {
  return fc.tuple(fc.nat({ max: lastDay }), fc.integer({ min: 8, max: 10 }));
}

/** Days are sorted by the index now and then, so that refunds come after their sales. */
function headAt([day, hour]: readonly [number, number], index: number, count: number) {
  const late = Math.floor((index * lastDay) / count);
  return head(`f${index}`, day % 3 === 0 ? day : late, hour);
}

/** Last usable days, counted from the day of their fact. */
function someLife({ expires }: Wildness) {
  return fc
    .option(fc.nat({ max: 25 }))
    .map((days) => (day: BusinessDay) => (days === null || !expires ? null : addDays(day, days)));
}

/** Small ones, so that every unit can be a thing of its own. */
function someFactors() {
  const factor = fc.record({
    from: fc.constantFrom('tier' as const, 'birthday' as const, 'campaign' as const),
    name: fc.constant('x'),
    over: fc.constantFrom(0, 50, 110, 150, 200),
    under: fc.constant(100),
  });
  return fc.array(factor, { maxLength: 2 });
}

/** A promise, but for its units. */
function somePromise(wildness: Wildness) {
  return fc
    .record({
      forEvery: fc.constantFrom(70, 100, 150),
      points: fc.constantFrom(1, 1, 2),
      decimals: fc.constantFrom(0, 0, 1),
      factors: fc.option(someFactors(), { nil: undefined }),
      stack: fc.constantFrom('multiply' as const, 'max' as const, 'add' as const, undefined),
      rounding: fc.constantFrom('floor' as const, 'half_up' as const, 'ceil' as const, undefined),
      extra: fc.constantFrom(undefined, undefined, 3),
      gross: fc.constantFrom(undefined, undefined, true as const),
      minimum: fc.constantFrom(undefined, undefined, 200),
      life: someLife(wildness),
      granted: fc.option(fc.nat({ max: 12 }), { freq: 5 }),
    })
    .map(({ forEvery, points, decimals, life, granted, extra, minimum, ...rest }) => ({
      life,
      granted,
      promise: definedOf({
        rule: { points, forEvery: cents(forEvery * (points === 1 ? 1 : 2)), decimals },
        ...rest,
        extra: extra === undefined ? undefined : pointUnits(extra),
        minimum: minimum === undefined ? undefined : cents(minimum),
      }) as Omit<Earned, 'units'>,
    }));
}

function definedOf(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function aSale(wildness: Wildness): fc.Arbitrary<Maker> {
  const amount = fc.oneof(fc.nat({ max: 900 }), fc.constantFrom(0, 100, 300, 400, 777));
  const used = fc.option(
    fc.tuple(fc.nat({ max: 8 }), fc.constantFrom(100, 33), fc.nat({ max: 1 })),
  );
  return fc
    .tuple(aMoment(), amount, used, somePromise(wildness))
    .map(([moment, bill, paying, drawn]) => (index, count) => {
      const { day, ...rest } = headAt(moment, index, count);
      const by = paying === null ? null : pointsUsed(paying, bill);
      const total = cents(bill - (by?.value ?? 0));
      const units =
        drawn.granted ??
        promisedUnits(drawn.promise, { amount: cents(bill), net: netOf(bill, by) });
      const earned: Earned = {
        ...drawn.promise,
        units: pointUnits(units),
        until: drawn.life(day),
        ...(drawn.granted !== null && { granted: true as const }),
      };
      return { ...saleOf(rest, day, total, earned), ...(by !== null && { used: by }) };
    });
}

function saleOf(
  rest: Omit<ReturnType<typeof head>, 'day'>,
  day: BusinessDay,
  total: SaleEntry['total'],
  earned: Earned,
): SaleEntry {
  const parts = { kind: 'sale', lines: [], method: 'cash', staffId: null, noteId: null } as const;
  return { ...rest, day, ...parts, discount: cents(0), total, earned };
}

function pointsUsed(
  [units, perPoint, decimals]: readonly [number, number, number],
  bill: number,
): PointsUsed {
  const value = cents(Math.min(bill, Math.floor((units * perPoint) / 10 ** decimals)));
  return { units: pointUnits(units), decimals, perPoint: cents(perPoint), value };
}

function netOf(bill: number, used: PointsUsed | null) {
  return cents(bill - (used?.value ?? 0));
}

function aRefund({ stopsAtZero, expires }: Wildness): fc.Arbitrary<Maker> {
  const debts = stopsAtZero ? (['carry', 'forgive'] as const) : (['carry'] as const);
  const amount = fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constantFrom(100, 5_000));
  return fc
    .tuple(aMoment(), fc.nat(), amount, fc.constantFrom(...debts), someBack(expires))
    .map(([moment, which, money, debt, back]) => (index, count) => {
      const saleId = toRowId(`f${which % (index + 1)}`);
      return aRefundOf(headAt(moment, index, count), saleId, money, { debt, ...back });
    });
}

/** A refund entry. */
export function aRefundOf(
  its: ReturnType<typeof head>,
  saleId: RefundEntry['saleId'],
  amount: number,
  terms: Pick<RefundEntry, 'debt' | 'graceDays' | 'freshUntil'>,
): RefundEntry {
  const how = { method: 'cash', reasonId: null } as const;
  return { ...its, kind: 'refund', saleId, amount: cents(amount), ...how, ...terms };
}

function someBack(expires: boolean) {
  return fc
    .tuple(fc.constantFrom(0, 0, 4), fc.option(fc.nat({ max: 90 })))
    .map(([graceDays, fresh]) => ({
      graceDays,
      freshUntil: fresh === null || !expires ? null : addDays(firstDay, fresh),
    }));
}

function aRedeem(): fc.Arbitrary<Maker> {
  return fc.tuple(aMoment(), fc.nat({ max: 9 })).map(([moment, units]) => (index, count) => {
    const reward = { rewardId: null, name: null, decimals: 0 };
    const its = headAt(moment, index, count);
    return { ...its, kind: 'redeem', units: pointUnits(units), ...reward };
  });
}

function aCancel({ expires }: Wildness): fc.Arbitrary<Maker> {
  return fc
    .tuple(aMoment(), fc.nat(), someBack(expires))
    .map(([moment, which, back]) => (index, count) => {
      const redeemId = toRowId(`f${which % (index + 1)}`);
      return { ...headAt(moment, index, count), kind: 'redeem_cancel', redeemId, ...back };
    });
}

function aChange(wildness: Wildness): fc.Arbitrary<Maker> {
  return fc
    .tuple(aMoment(), fc.integer({ min: -6, max: 9 }), fc.nat({ max: 1 }), someLife(wildness))
    .map(([moment, units, decimals, life]) => (index, count) => {
      const its = headAt(moment, index, count);
      const why = { cause: 'adjust', reason: null, reasonId: null, sourceId: null } as const;
      const until = life(its.day);
      return { ...its, kind: 'points', units: pointUnits(units), decimals, until, ...why };
    });
}

function aVisit(wildness: Wildness): fc.Arbitrary<Maker> {
  return fc
    .tuple(aMoment(), fc.nat({ max: 500 }), somePromise(wildness))
    .map(([moment, share, { promise, life }]) => (index, count) => {
      const its = headAt(moment, index, count);
      const money = cents(share);
      const units = promisedUnits(promise, { amount: money, net: money });
      const earned = { ...promise, units, until: life(its.day) };
      const card = { cardId: toRowId('card-sold'), uses: 1, staffId: null };
      return { ...its, kind: 'card_used', share: money, earned, ...card };
    });
}

function anOpening(): fc.Arbitrary<Maker> {
  return fc.tuple(aMoment(), fc.nat({ max: 9 })).map(([moment, points]) => (index, count) => {
    const money = { stored: cents(0), spent: cents(0), visits: 0, lastDay: null };
    const its = headAt(moment, index, count);
    return { ...its, kind: 'opening', points: pointUnits(points), ...money };
  });
}

function aReturn(): fc.Arbitrary<Maker> {
  const rule = { points: 1, forEvery: cents(100), decimals: 0 };
  return fc.tuple(aMoment(), fc.nat({ max: 900 })).map(([moment, amount]) => (index, count) => {
    const its = headAt(moment, index, count);
    const how = { lines: [], method: 'cash', staffId: null, reasonId: null } as const;
    return { ...its, kind: 'return_unlinked', amount: cents(amount), rule, ...how };
  });
}

function aTerm(): fc.Arbitrary<Maker> {
  return fc.tuple(aMoment(), fc.nat({ max: 30 })).map(([moment, days]) => (index, count) => {
    const its = headAt(moment, index, count);
    return { ...its, subject: null, kind: 'points_term', until: addDays(its.day, days) };
  });
}
