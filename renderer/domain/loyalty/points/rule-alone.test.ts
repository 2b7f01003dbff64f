import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { unitsByPoster } from '#test/support/poster.ts';

import { type Cents, cents } from '../../kernel/units.ts';
import type { EarnRule } from '../earning.ts';
import { promisedUnits, unitsKept as unitsKeptOf } from './earned.ts';

// What the poster says, and nothing that raises it: the rule alone.

const fivePerHundred = { points: 5, forEvery: cents(10_000), decimals: 0 };

function unitsFor(paid: Cents, rule: EarnRule): number {
  return promisedUnits({ rule }, { amount: paid, net: paid });
}

function unitsKept(paid: Cents, refunded: Cents, rule: EarnRule): number {
  const units = promisedUnits({ rule }, { amount: paid, net: paid });
  return unitsKeptOf({ rule, units }, { total: paid }, refunded);
}

describe('points for a purchase', () => {
  it('gives 7 for ¥150 at five points for every ¥100, not 5: one rounding, at the end', () => {
    expect(unitsFor(cents(15_000), fivePerHundred)).toBe(7);
  });

  it.each([
    [1_999, 0],
    [2_000, 1],
    [9_999, 4],
    [10_000, 5],
    [0, 0],
    [-10_000, 0],
  ])('gives for %d cents %d points', (paid, points) => {
    expect(unitsFor(cents(paid), fivePerHundred)).toBe(points);
  });

  it('gives tenths where the shop has tenths', () => {
    expect(unitsFor(cents(15_000), { ...fivePerHundred, decimals: 1 })).toBe(75);
    expect(unitsFor(cents(15_010), { ...fivePerHundred, decimals: 2 })).toBe(750);
  });

  it('gives nothing where the shop gives no points', () => {
    expect(unitsFor(cents(15_000), { ...fivePerHundred, points: 0 })).toBe(0);
  });

  it('gives what the poster says, and part of a point never', () => {
    fc.assert(
      fc.property(anAmount(), aRule(), (paid, rule) => {
        expect(unitsFor(paid, rule)).toBe(unitsByPoster(paid, rule));
      }),
    );
  });

  it('never rewards splitting one purchase in two', () => {
    fc.assert(
      fc.property(anAmount(), anAmount(), aRule(), (first, second, rule) => {
        const apart = unitsFor(first, rule) + unitsFor(second, rule);
        expect(apart).toBeLessThanOrEqual(unitsFor(cents(first + second), rule));
      }),
    );
  });
});

describe('points after a refund', () => {
  it('keeps what the kept part would have earned', () => {
    expect(unitsKept(cents(15_000), cents(5_000), fivePerHundred)).toBe(5);
  });

  it('keeps everything without a refund and nothing after a full one', () => {
    fc.assert(
      fc.property(anAmount(), aRule(), (paid, rule) => {
        expect(unitsKept(paid, cents(0), rule)).toBe(unitsFor(paid, rule));
        expect(unitsKept(paid, paid, rule)).toBe(0);
      }),
    );
  });

  it('goes not below zero when two counters refund the same sale', () => {
    expect(unitsKept(cents(15_000), cents(30_000), fivePerHundred)).toBe(0);
  });

  it('ends in the same place however a refund is split, and never gives points back on the way', () => {
    fc.assert(
      fc.property(
        anAmount(),
        fc.array(anAmount(), { maxLength: 6 }),
        aRule(),
        (paid, parts, rule) => {
          let refunded: Cents = cents(0);
          let units = unitsFor(paid, rule);
          for (const part of parts) {
            const before = units;
            refunded = cents(Math.min(paid, refunded + part));
            units = unitsKept(paid, refunded, rule);
            expect(units).toBeLessThanOrEqual(before);
            expect(units).toBeGreaterThanOrEqual(0);
          }
          expect(units).toBe(unitsFor(cents(paid - refunded), rule));
        },
      ),
    );
  });
});

function anAmount() {
  return fc
    .oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 9_999_999 }))
    .map(cents);
}

function aRule(): fc.Arbitrary<EarnRule> {
  return fc.record({
    points: fc.integer({ min: 0, max: 50 }),
    forEvery: fc.integer({ min: 1, max: 20_000 }).map(cents),
    decimals: fc.integer({ min: 0, max: 2 }),
  });
}
