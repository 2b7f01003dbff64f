import * as fc from 'fast-check';

import { addDays } from '#domain/kernel/calendar.ts';
import { cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import type { PointsFact } from '#domain/loyalty/points/apply-fact.ts';

import { aRefundOf, firstDay } from './facts-of-anna.ts';
import { aSale, aVisit } from './points-oracle-bought.ts';
import {
  type Maker,
  type Wildness,
  aMoment,
  headAt,
  lastDay,
  someLife,
} from './points-oracle-moments.ts';

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
