import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { purses } from '#test/support/stored-facts.ts';

import { type Cents, cents } from '../kernel/units.ts';
import type { Purses } from './facts.ts';
import { type GivenBack, givenBack, splitRefund } from './giving-back.ts';

const nothing: GivenBack = { byMethod: cents(0), stored: purses(0, 0) };

describe('giving the money of a sale back', () => {
  it('puts back onto the account the share that it paid, and each purse its share of that', () => {
    const sale = { total: cents(100_00), stored: purses(50_00, 10_00) };
    const half = splitRefund(sale, nothing, cents(50_00));
    expect(half).toEqual({ byMethod: 20_00, stored: purses(25_00, 5_00) });
  });

  it('of a sale without stored value is money', () => {
    const back = splitRefund({ total: cents(100_00) }, nothing, cents(70_00));
    expect(back).toEqual({ byMethod: 30_00, stored: purses(0, 0) });
  });

  it('of a sale that stored value paid all of is no money', () => {
    const sale = { total: cents(10_01), stored: purses(9_10, 91) };
    expect(splitRefund(sale, nothing, cents(0))).toEqual({ byMethod: 0, stored: purses(9_10, 91) });
  });

  it('asks nobody to pay where a point came back for less than a point', () => {
    // A bill of 100.00, half of it paid with 50 points worth 1.00: 1.99 refunded returns no point yet,
    // one cent more returns one, and the money kept is 0.99 more than before.
    const sale = { total: cents(50_00) };
    const kept = (refunded: number) =>
      cents(100_00 - refunded - (50 - Math.floor(refunded / 200)) * 100);
    const first = splitRefund(sale, nothing, kept(1_99));
    expect(first.byMethod).toBe(1_99);
    expect(splitRefund(sale, first, kept(2_00)).byMethod).toBe(0);
    const given = givenBack(sale, [refundOf(1_99), refundOf(1)], kept);
    expect(splitRefund(sale, given, kept(3_99)).byMethod).toBe(1_00);
  });

  it('ends in the same place however it is split, and a full refund returns what was paid', () => {
    fc.assert(
      fc.property(aSale(), someParts(), (sale, parts) => {
        const bill = sale.total;
        const steps = stepsOf(bill, parts);
        let given = nothing;
        for (const refunded of steps) {
          const back = splitRefund(sale, given, cents(bill - refunded));
          given = added(given, back);
          expect(given).toEqual(splitRefund(sale, nothing, cents(bill - refunded)));
          expect(Math.min(...amountsOf(back))).toBeGreaterThanOrEqual(0);
          expect(sumOf(given)).toBe(refunded);
        }
        const { principal, bonus } = sale.stored;
        const paid = { byMethod: bill - principal - bonus, stored: sale.stored };
        expect(added(given, splitRefund(sale, given, cents(0)))).toEqual(paid);
      }),
      { numRuns: 1_000 },
    );
  });

  it('where points paid a part as well, never asks for money and ends at what was paid', () => {
    fc.assert(
      fc.property(aSale(), someParts(), aPointsPart(), (sale, parts, { units, perPoint }) => {
        const bill = sale.total + units * perPoint;
        const kept = (refunded: Cents): Cents => {
          const left = units - (bill === 0 ? 0 : Math.floor((units * refunded) / bill));
          return cents(Math.max(0, bill - refunded - left * perPoint));
        };
        const refunds: { amount: Cents; stored: Purses }[] = [];
        let before = 0;
        for (const refunded of [...stepsOf(bill, parts), bill]) {
          const given = givenBack(sale, refunds, kept);
          const back = splitRefund(sale, given, kept(cents(refunded)));
          expect(Math.min(...amountsOf(back))).toBeGreaterThanOrEqual(0);
          refunds.push({ amount: cents(refunded - before), stored: back.stored });
          before = refunded;
        }
        const { principal, bonus } = sale.stored;
        const paid = { byMethod: sale.total - principal - bonus, stored: sale.stored };
        expect(givenBack(sale, refunds, kept)).toEqual(paid);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never returns more than was paid, whatever two counters put back apart', () => {
    fc.assert(
      fc.property(aSale(), aSale(), fc.nat({ max: 100 }), (sale, other, percent) => {
        const given = { byMethod: cents(0), stored: other.stored };
        const kept = cents(Math.floor((sale.total * percent) / 100));
        const back = splitRefund(sale, given, kept);
        const inAll = sumOf(given) + sumOf(back);
        expect(inAll).toBe(Math.max(sumOf(given), sale.total - kept));
        expect(Math.min(...amountsOf(back))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

function aSale(): fc.Arbitrary<{ readonly total: Cents; readonly stored: Purses }> {
  const part = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 3_000_000_000 }));
  return fc.tuple(part, part, part).map(([principal, bonus, money]) => ({
    total: cents(principal + bonus + money),
    stored: purses(principal, bonus),
  }));
}

function aPointsPart() {
  return fc.record({ units: fc.nat({ max: 200 }), perPoint: fc.integer({ min: 1, max: 300 }) });
}

/** Shares of the bill at which a refund was made, in thousandths. */
function someParts() {
  return fc.array(fc.nat({ max: 1_000 }), { maxLength: 8 });
}

/** How much of the bill was refunded in all after each refund, rising. */
function stepsOf(bill: number, parts: readonly number[]): readonly number[] {
  const steps = parts.map((part) => Math.floor((bill / 1_000) * part));
  return [...new Set(steps)].sort((one, other) => one - other);
}

function refundOf(amount: number) {
  return { amount: cents(amount), stored: purses(0, 0) };
}

function amountsOf({ byMethod, stored }: GivenBack): readonly number[] {
  return [byMethod, stored.principal, stored.bonus];
}

function sumOf(given: GivenBack): number {
  return amountsOf(given).reduce((all, amount) => all + amount, 0);
}

function added(one: GivenBack, other: GivenBack): GivenBack {
  return {
    byMethod: cents(one.byMethod + other.byMethod),
    stored: purses(
      one.stored.principal + other.stored.principal,
      one.stored.bonus + other.stored.bonus,
    ),
  };
}
