import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cents, pointUnits } from '../kernel/units.ts';
import { mostPointsFor, quoteSpending, valueOfPoints } from './spending.ts';

const spending = {
  perPoint: cents(10),
  minUnits: pointUnits(100),
  stepUnits: pointUnits(50),
  maxPercent: 50,
};
const program = { spending, earn: { points: 1, forEvery: cents(100), decimals: 0 } };
const bill = { balance: pointUnits(1_000), amount: cents(10_000) };

describe('points as money off', () => {
  it('are worth what the shop says, and freeze it', () => {
    expect(quoteSpending(pointUnits(500), program, bill)).toEqual({
      ok: true,
      value: { units: 500, decimals: 0, perPoint: 10, value: 5_000 },
    });
  });

  it.each([
    [0, 'none'],
    [-50, 'none'],
    [50, 'below-minimum'],
    [120, 'no-step'],
    [1_050, 'too-few'],
    [550, 'above-share'],
  ])('%d points are refused: %s', (units, kind) => {
    expect(quoteSpending(pointUnits(units), program, bill)).toEqual({
      ok: false,
      refusal: { kind },
    });
  });

  it('worth half a cent are worth nothing', () => {
    expect(valueOfPoints(pointUnits(99), cents(1), 2)).toBe(0);
    expect(valueOfPoints(pointUnits(100), cents(1), 2)).toBe(1);
  });
});

it('the most points that may pay are accepted, and one step more is not', () => {
  let spendable = 0;
  fc.assert(
    fc.property(
      fc.record({
        perPoint: fc.integer({ min: 1, max: 200 }),
        minUnits: fc.integer({ min: 0, max: 300 }),
        stepUnits: fc.integer({ min: 1, max: 120 }),
        maxPercent: fc.integer({ min: 0, max: 100 }),
        decimals: fc.integer({ min: 0, max: 2 }),
        balance: fc.integer({ min: -50, max: 5_000 }),
        amount: fc.integer({ min: 0, max: 60_000 }),
      }),
      ({ perPoint, minUnits, stepUnits, maxPercent, decimals, balance, amount }) => {
        const rules = {
          earn: { points: 1, forEvery: cents(100), decimals },
          spending: {
            perPoint: cents(perPoint),
            minUnits: pointUnits(minUnits),
            stepUnits: pointUnits(stepUnits),
            maxPercent,
          },
        };
        const at = { balance: pointUnits(balance), amount: cents(amount) };
        const most = mostPointsFor(rules, at);
        if (most > 0) expect(quoteSpending(most, rules, at).ok).toBe(true);
        spendable += most > 0 ? 1 : 0;
        const more = Math.max(
          most + stepUnits,
          Math.ceil(Math.max(1, minUnits) / stepUnits) * stepUnits,
        );
        expect(quoteSpending(pointUnits(more), rules, at).ok).toBe(false);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(spendable).toBeGreaterThan(200);
});
