import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sale } from '#test/support/facts-of-anna.ts';
import { slowKept, slowNet, slowUnits } from '#test/support/points-oracle-earning.ts';

import { cents, pointUnits } from '../../kernel/units.ts';
import type { Earned, EarnFactor, SaleEntry } from '../../sales/sale.ts';
import { billOf, netKept, promisedUnits, unitsKept, unitsReturned } from './earned.ts';
import { inGrain } from './whole.ts';

const plain = { rule: { points: 1, forEvery: cents(1_000), decimals: 0 } };

describe('points for a bill', () => {
  it.each([
    [[factor('tier', 120), factor('birthday', 200)], 'multiply', 64],
    [[factor('tier', 120), factor('birthday', 200)], 'max', 53],
    [[factor('tier', 120), factor('birthday', 200)], 'add', 58],
    [[factor('campaign', 50)], 'max', 26],
    [[factor('tier', 50)], 'max', 13],
    [[factor('campaign', 0), factor('birthday', 0)], 'add', 0],
    [[], 'multiply', 26],
  ] as const)('of 268.00 by %j, %s, are %d', (factors, stack, units) => {
    const money = cents(26_800);
    expect(promisedUnits({ ...plain, factors, stack }, { amount: money, net: money })).toBe(units);
  });

  it('are the exact fraction, rounded once, whatever comes together', () => {
    fc.assert(
      fc.property(someTerms(), fc.nat({ max: 20_000 }), aShare(), (terms, amount, part) => {
        const net = cents(Math.floor(amount * part));
        const slow = slowUnits(terms, { amount, kept: amount, net });
        expect(promisedUnits(terms, { amount: cents(amount), net })).toBe(slow);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are exact where floating point is not', () => {
    const factors = [factor('goods', 9_007_199_254_740_991, 9_007_199_254_740_990)];
    const rule = { points: 1, forEvery: cents(1), decimals: 0 };
    const money = cents(9_007_199_254_740_990);
    const units = promisedUnits({ rule, factors }, { amount: money, net: money });
    expect(units).toBe(9_007_199_254_740_991);
  });

  it('shrink with what is kept, as if only that had been bought', () => {
    fc.assert(
      fc.property(someTerms(), someBill(), fc.option(fc.nat({ max: 50 })), (terms, bill, paper) => {
        const [entry, refunded] = bill;
        const amount = billOf(entry);
        const net = netKept(entry, 0);
        const granted = paper === null ? {} : { granted: true as const };
        const units = pointUnits(paper ?? promisedUnits(terms, { amount, net }));
        const earned: Earned = { ...terms, ...granted, units };
        expect(unitsKept(earned, entry, 0)).toBe(units);
        if (refunded === 0) return;
        const slow = slowKept({ ...entry, earned }, refunded);
        expect(unitsKept(earned, entry, refunded)).toBe(slow);
        expect(netKept(entry, refunded)).toBe(slowNet(entry, refunded).net);
        expect(unitsKept(earned, entry, amount)).toBe(0);
        expect(netKept(entry, amount)).toBe(0);
        expect(unitsReturned(entry, amount)).toBe(entry.used?.units);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none where a damaged file left no rule', () => {
    const broken = { units: pointUnits(5), factors: 3, extra: 'much' } as unknown as Earned;
    expect(promisedUnits(broken, { amount: cents(100), net: cents(100) })).toBe(0);
    expect(unitsKept(broken, { total: cents(100) }, 0)).toBe(5);
  });
});

it.each([
  [7, 0, 2, 700],
  [-7, 0, 1, -70],
  [799, 2, 0, 7],
  [-799, 2, 0, -7],
  [5, 1, 1, 5],
])('%d units at %d decimals are %d at %d', (units, from, to, expected) => {
  expect(inGrain(units, from, to)).toBe(expected);
});

function factor(from: EarnFactor['from'], over: number, under = 100): EarnFactor {
  return { from, name: from, over, under };
}

function someTerms(): fc.Arbitrary<Omit<Earned, 'units'>> {
  const kinds = fc.constantFrom(
    'tier' as const,
    'birthday' as const,
    'campaign' as const,
    'goods' as const,
  );
  const one = fc.tuple(kinds, fc.nat({ max: 300 }), fc.constantFrom(100, 7, 33));
  return fc
    .record({
      rule: fc.record({
        points: fc.nat({ max: 3 }),
        forEvery: fc.integer({ min: 50, max: 3_000 }).map(cents),
        decimals: fc.nat({ max: 2 }),
      }),
      factors: fc.array(one, { maxLength: 3 }),
      stack: fc.constantFrom('multiply' as const, 'max' as const, 'add' as const),
      rounding: fc.constantFrom('floor' as const, 'half_up' as const, 'ceil' as const),
      extra: fc.nat({ max: 20 }).map(pointUnits),
      isGross: fc.boolean(),
      minimum: fc.nat({ max: 5_000 }).map(cents),
    })
    .map(({ factors, isGross, ...terms }) => ({
      ...terms,
      factors: factors.map(([from, over, under]) => factor(from, over, under)),
      ...(isGross && { gross: true as const }),
    }));
}

/** A sale that points helped to pay, and how much of it came back. */
function someBill(): fc.Arbitrary<readonly [SaleEntry, number]> {
  const paying = fc.tuple(
    fc.nat({ max: 60 }),
    fc.integer({ min: 1, max: 150 }),
    fc.nat({ max: 1 }),
  );
  return fc
    .tuple(fc.integer({ min: 1, max: 20_000 }), paying, aShare())
    .map(([amount, [units, perPoint, decimals], part]) => {
      const value = cents(Math.min(amount, Math.floor((units * perPoint) / 10 ** decimals)));
      const used = { units: pointUnits(units), decimals, perPoint: cents(perPoint), value };
      const entry: SaleEntry = { ...sale('s', 0, 9, amount - value), used };
      return [entry, Math.floor(amount * part)];
    });
}

function aShare() {
  return fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
}
