import * as fc from 'fast-check';

import { type BusinessDay, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { promisedUnits } from '#domain/loyalty/points/earned.ts';
import type { Earned, PointsUsed, SaleEntry } from '#domain/sales/sale.ts';

import type { head } from './facts-of-anna.ts';
import { type Maker, type Wildness, aMoment, headAt, someLife } from './points-oracle-moments.ts';

/** A sale, now and then paid with points, that promises some. */
export function aSale(wildness: Wildness): fc.Arbitrary<Maker> {
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

/** A use of a visit card that promises points for its share of the price. */
export function aVisit(wildness: Wildness): fc.Arbitrary<Maker> {
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
