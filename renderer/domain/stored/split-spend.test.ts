import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { purses } from '#test/support/stored-facts.ts';

import { cents } from '../kernel/units.ts';
import { bonusFor, isAmount, spendable, splitSpend } from './split-spend.ts';

const orders = ['pro_rata', 'principal_first'] as const;

describe('spending stored value', () => {
  it.each([
    ['pro_rata', 30_00, 500_00, 50_00, 27_27, 2_73],
    ['pro_rata', 550_00, 500_00, 50_00, 500_00, 50_00],
    ['pro_rata', 1, 500_00, 50_00, 1, 0],
    ['pro_rata', 10_00, 500_00, 0, 10_00, 0],
    ['pro_rata', 10_00, 0, 50_00, 0, 10_00],
    ['principal_first', 30_00, 500_00, 50_00, 30_00, 0],
    ['principal_first', 520_00, 500_00, 50_00, 500_00, 20_00],
    ['principal_first', 20_00, -50_00, 70_00, 0, 20_00],
  ] as const)('%s: %i of %i and %i is %i and %i', (order, amount, one, other, part, rest) => {
    expect(splitSpend(cents(amount), purses(one, other), order)).toEqual(purses(part, rest));
  });

  it('adds up to the amount and takes neither purse further than it goes', () => {
    fc.assert(
      fc.property(aBalance(), fc.double({ min: 0, max: 1, noNaN: true }), (balance, share) => {
        const amount = cents(Math.floor(spendable(balance) * share));
        for (const order of orders) {
          const { principal, bonus } = splitSpend(amount, balance, order);
          expect(principal + bonus).toBe(amount);
          expect(principal).toBeGreaterThanOrEqual(0);
          expect(bonus).toBeGreaterThanOrEqual(0);
          expect(principal).toBeLessThanOrEqual(Math.max(0, balance.principal));
          expect(bonus).toBeLessThanOrEqual(Math.max(0, balance.bonus));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('pro rata is within half a cent of the exact part', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (a, b, c) => {
        const balance = purses(a, b);
        const amount = Math.min(c, a + b);
        const { principal } = splitSpend(cents(amount), balance, 'pro_rata');
        // |principal − amount·a/(a+b)| ≤ 1/2, in whole numbers.
        expect(Math.abs(2 * principal * (a + b) - 2 * amount * a)).toBeLessThanOrEqual(a + b);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of what is not there is a bug', () => {
    expect(() => splitSpend(cents(101), purses(50, 50), 'pro_rata')).toThrow(RangeError);
    expect(() => splitSpend(cents(-1), purses(50, 50), 'pro_rata')).toThrow(RangeError);
  });

  it('a purse below zero holds the other one back', () => {
    expect(spendable(purses(-50, 60))).toBe(10);
    expect(spendable(purses(-50, 20))).toBe(0);
  });
});

describe('a top-up', () => {
  const rules = [
    { principal: cents(500_00), bonus: cents(50_00) },
    { principal: cents(100_00), bonus: cents(5_00) },
    { principal: cents(1_000_00), bonus: cents(150_00) },
  ];

  it.each([
    [99_99, 0],
    [100_00, 5_00],
    [499_99, 5_00],
    [500_00, 50_00],
    [2_500_00, 150_00],
  ])('of %i gets %i on top, by the best rule it reaches, once', (principal, bonus) => {
    expect(bonusFor(cents(principal), rules)).toBe(bonus);
  });

  it('gets nothing where the shop has no rules', () => {
    expect(bonusFor(cents(500_00), [])).toBe(0);
  });

  it.each([
    [1, true],
    [9_999_999_999, true],
    [10_000_000_000, false],
    [0, false],
    [-1, false],
    [0.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('of %d cents is an amount: %s', (amount, isOne) => {
    expect(isAmount(amount)).toBe(isOne);
  });
});

function aBalance() {
  const purse = fc.oneof(
    fc.nat({ max: 20 }),
    fc.nat({ max: 9_999_999_999 }),
    fc.integer({ min: -500, max: 0 }),
  );
  return fc.tuple(purse, purse).map(([principal, bonus]) => purses(principal, bonus));
}
