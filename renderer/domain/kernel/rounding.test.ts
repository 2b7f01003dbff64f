import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { floorOfProduct, nearestOfProduct, shareOut } from './rounding.ts';

describe('rounding down', () => {
  it.each([
    [15_000, 5, 10_000, 7],
    [7, 1, 2, 3],
    [-7, 1, 2, -4],
    [7, -1, 2, -4],
    [-7, -1, 2, 3],
    [7, 1, -2, -4],
    [8, 1, 2, 4],
    [-8, 1, 2, -4],
    [0, 5, 3, 0],
    [9_007_199_254_740_991, 3, 9, 3_002_399_751_580_330],
  ])('%d · %d / %d is %d', (a, b, divisor, expected) => {
    expect(floorOfProduct(a, b, divisor)).toBe(expected);
  });

  it('is the greatest whole number not above the exact result, on both sides of zero', () => {
    fc.assert(
      fc.property(anInteger(), anInteger(), aDivisor(), (a, b, divisor) => {
        const exact = BigInt(a) * BigInt(b);
        fc.pre(isExactAsNumber(exact, divisor));
        const found = BigInt(floorOfProduct(a, b, divisor));
        expect(found * BigInt(divisor) <= exact).toBe(true);
        expect((found + 1n) * BigInt(divisor) > exact).toBe(true);
      }),
    );
  });
});

describe('rounding to the nearest', () => {
  it.each([
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [4, 1, 3, 1],
    [5, 1, 3, 2],
    [-4, 1, 3, -1],
    [-5, 1, 3, -2],
    [1_999, 500, 1_000, 1_000],
    [0, 1, 2, 0],
  ])('%d · %d / %d is %d, halves away from zero', (a, b, divisor, expected) => {
    expect(nearestOfProduct(a, b, divisor)).toBe(expected);
  });

  it('is at most half away, and at a half the one farther from zero', () => {
    fc.assert(
      fc.property(anInteger(), anInteger(), aDivisor(), (a, b, divisor) => {
        const exact = BigInt(a) * BigInt(b);
        fc.pre(isExactAsNumber(exact, divisor));
        const off = BigInt(nearestOfProduct(a, b, divisor)) * BigInt(divisor) - exact;
        const twice = 2n * (off < 0n ? -off : off);
        expect(twice <= BigInt(divisor)).toBe(true);
        if (twice === BigInt(divisor)) expect(off > 0n).toBe(exact > 0n);
      }),
    );
  });
});

describe('sharing a discount over the lines of a bill', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1, [1, 1], [1, 0]],
    [10, [1, 2, 4], [1, 3, 6]],
    [2, [3, 1, 3], [1, 0, 1]],
    [5, [0, 1, 0], [0, 5, 0]],
    [7, [0, 0], [7, 0]],
    [0, [3, 4], [0, 0]],
    [7, [], []],
    [-100, [1, 1, 1], [-33, -33, -34]],
  ])('shares %d over %j as %j', (total, weights, shares) => {
    expect(shareOut(total, weights)).toEqual(shares);
  });

  it('gives a line without a price nothing, also when money goes back', () => {
    expect(shareOut(-1, [0, 1, 1])).toEqual([0, 0, -1]);
  });

  it('adds up exactly, and gives each line its part to within a cent', () => {
    fc.assert(
      fc.property(anAmount(), someWeights(), (total, weights) => {
        const shares = shareOut(total, weights);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
        if (sum === 0) return;
        shares.forEach((share, index) => {
          const off = BigInt(share) * BigInt(sum) - BigInt(total) * BigInt(weights[index] ?? 0);
          expect(off < BigInt(sum) && -off < BigInt(sum)).toBe(true);
        });
      }),
    );
  });

  it('hands the odd cents to those who lost most by rounding down', () => {
    fc.assert(
      fc.property(anAmount(), someWeights(), (total, weights) => {
        const sum = weights.reduce((all, weight) => all + weight, 0);
        if (sum === 0) return;
        const lost = weights.map((weight) => {
          const exact = BigInt(total) * BigInt(weight);
          return exact - BigInt(floorOfProduct(total, weight, sum)) * BigInt(sum);
        });
        const got = shareOut(total, weights).map(
          (share, index) => share > floorOfProduct(total, weights[index] ?? 0, sum),
        );
        const most = lost.filter((_, index) => !got[index]);
        const least = lost.filter((_, index) => got[index]);
        expect(least.every((one) => most.every((other) => one >= other))).toBe(true);
      }),
    );
  });
});

/** The answer is a number, so it must be one; `cents` and `pointUnits` refuse any other. */
function isExactAsNumber(exact: bigint, divisor: number): boolean {
  return Number.isSafeInteger(Number(exact / BigInt(divisor)));
}

function anInteger() {
  return fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
  );
}

function aDivisor() {
  return fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }));
}

function anAmount() {
  return fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
  );
}

function someWeights() {
  return fc.array(
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9_999_999_999 })),
    { minLength: 1, maxLength: 8 },
  );
}
