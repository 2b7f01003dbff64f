import * as fc from 'fast-check';

import { dayNumber, dayText } from '#domain/kernel/day-number.ts';
import {
  type PointUnits,
  cents,
  pointUnits,
  toBusinessDay,
  toRowId,
} from '#domain/kernel/units.ts';
import type { Expiry, GoodsBonus, LoyaltyProgram, Tier } from '#domain/loyalty/program.ts';

/** Programmes that an owner could set up: every one of them is accepted. */
export const programs: fc.Arbitrary<LoyaltyProgram> = fc
  .integer({ min: 0, max: 2 })
  .chain(ofDecimals);

const names = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `名${text}`.trim());
const percents = fc.constantFrom(0, 50, 100, 120, 150, 200, 300, 1000);
const money = fc.integer({ min: 0, max: 500_000 }).map(cents);
const days = fc
  .integer({ min: dayNumber('2020-01-01'), max: dayNumber('2030-12-31') })
  .map((number) => toBusinessDay(dayText(number)));

function ofDecimals(decimals: number): fc.Arbitrary<LoyaltyProgram> {
  const units = fc.integer({ min: 0, max: 5_000 }).map(pointUnits);
  return fc.record({
    earn: fc.record({
      points: fc.integer({ min: 0, max: 20 }),
      forEvery: fc.integer({ min: 1, max: 20_000 }).map(cents),
      decimals: fc.constant(decimals),
    }),
    rounding: fc.constantFrom('floor', 'half_up', 'ceil'),
    earnOn: fc.constantFrom('net', 'gross'),
    minimum: fc.oneof(fc.constant(cents(0)), money),
    expiry: expiries,
    tiers,
    tierMonths: fc.integer({ min: 1, max: 36 }),
    tierPolicy: fc.constantFrom('immediate', 'hold_fit', 'hold_one_down'),
    birthday: fc.option(
      fc.record({
        percent: percents,
        window: fc.constantFrom('day', 'month', 'around'),
        before: fc.integer({ min: 0, max: 90 }),
        after: fc.integer({ min: 0, max: 90 }),
        maxUses: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
    ),
    lunar: fc.record({
      leap: fc.constantFrom('regular', 'leap_if_exists', 'both'),
      day30: fc.constantFrom('last_day', 'next_day', 'skip'),
    }),
    leapDay: fc.constantFrom('feb28', 'mar1'),
    campaigns: fc
      .array(fc.record({ name: names, from: days, to: days, percent: percents }), { maxLength: 3 })
      .map((all) => all.map(forwards).map(withId)),
    goods: goodsOf(units),
    stack: fc.constantFrom('multiply', 'max', 'add'),
    spending: fc.record({
      perPoint: money,
      minUnits: units,
      stepUnits: fc.integer({ min: 1, max: 1_000 }).map(pointUnits),
      maxPercent: fc.integer({ min: 0, max: 100 }),
    }),
    refundDebt: fc.constantFrom('carry', 'forgive'),
    graceDays: fc.integer({ min: 0, max: 365 }),
    signIn: fc.record({ units, everyDays: fc.integer({ min: 1, max: 31 }), bonusUnits: units }),
    referral: fc.record({
      referrerUnits: units,
      friendUnits: units,
      minimumSale: money,
      withinDays: fc.integer({ min: 0, max: 365 }),
      monthlyCap: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    stored: fc.record({
      topUps: fc
        .uniqueArray(fc.integer({ min: 1, max: 900_000 }), { maxLength: 4 })
        .map((all) => all.map((principal) => ({ principal: cents(principal), bonus: cents(50) }))),
      order: fc.constantFrom('pro_rata', 'principal_first'),
      warnOver: money,
      lowBelow: money,
      cardLowBelow: fc.integer({ min: 0, max: 9 }),
      refundDays: fc.integer({ min: 0, max: 30 }),
    }),
    draw: fc.record({ costUnits: units, prizes: prizesOf(units) }),
    holidays: fc.uniqueArray(days, { maxLength: 5 }),
    adjustReasons: fc.uniqueArray(names, { minLength: 1, maxLength: 5 }),
    askAbove: units,
  });
}

const expiries: fc.Arbitrary<Expiry> = fc.oneof(
  fc.constant<Expiry>({ mode: 'none' }),
  fc.record({
    mode: fc.constant('months' as const),
    months: fc.integer({ min: 1, max: 120 }),
    roundUpTo: fc.constantFrom('none', 'month', 'quarter', 'half_year', 'year'),
  }),
  fc.record({ mode: fc.constant('days' as const), days: fc.integer({ min: 1, max: 3_650 }) }),
);

const tiers: fc.Arbitrary<readonly Tier[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 900_000 }), { maxLength: 4 })
  .chain((limits) => {
    const rising = [0, ...limits.toSorted((one, other) => one - other)];
    return fc.tuple(
      ...rising.map((threshold, at) =>
        fc.record({
          id: fc.constant(`tier-${at}`),
          name: names,
          threshold: fc.constant(cents(threshold)),
          percent: percents,
        }),
      ),
    );
  });

/** The goods that bonuses and bills of the tests speak of. */
export const products = ['tea', 'cup', 'pot'].map(toRowId);
export const categories = ['茶', '器', '礼'];

function goodsOf(units: fc.Arbitrary<PointUnits>): fc.Arbitrary<readonly GoodsBonus[]> {
  const targets = [
    ...products.map((productId) => ({ productId, category: null })),
    ...categories.map((category) => ({ productId: null, category })),
  ];
  return fc.subarray(targets).chain((chosen) =>
    fc.tuple(
      ...chosen.map((target, at) =>
        fc.record({ percent: percents, perPiece: units }).map((one) => ({
          id: `goods-${at}`,
          ...target,
          ...one,
        })),
      ),
    ),
  );
}

function prizesOf(units: fc.Arbitrary<PointUnits>) {
  return fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 4 }).chain((cuts) => {
    const ends = [0, ...cuts.toSorted((one, other) => one - other), 10_000];
    const weights = cuts.length === 0 ? [] : ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
    return fc.tuple(
      ...weights.map((weight, at) =>
        fc.record({
          id: fc.constant(`prize-${at}`),
          name: names,
          weight: fc.constant(weight),
          units,
        }),
      ),
    );
  });
}

function forwards<T extends { readonly from: string; readonly to: string }>(one: T): T {
  return one.from <= one.to ? one : { ...one, from: one.to, to: one.from };
}

function withId<T>(one: T, at: number): T & { readonly id: string } {
  return { ...one, id: `campaign-${at}` };
}
