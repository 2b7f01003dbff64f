import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointUnits, toOperationId } from '../kernel/units.ts';
import type { Prize } from '../loyalty/program.ts';
import { areOdds, drawnPrize } from './draw-prize.ts';

function prizes(...weights: readonly number[]): readonly Prize[] {
  return weights.map((weight, at) => ({ id: `p${at}`, name: '', weight, units: pointUnits(at) }));
}

describe('a lucky draw', () => {
  it('has odds that are a hundred percent, in whole ten-thousandths, and none below zero', () => {
    expect(areOdds(prizes(100, 9_900))).toBe(true);
    expect(areOdds(prizes(100, 9_899))).toBe(false);
    expect(areOdds(prizes(0.5, 9_999.5))).toBe(false);
    expect(areOdds(prizes(-100, 10_100))).toBe(false);
    expect(areOdds([])).toBe(false);
    expect(drawnPrize(prizes(5_000), toOperationId('op-1'))).toBeUndefined();
  });

  it('wins the same when the same action is tried again', () => {
    const some = prizes(2_500, 2_500, 2_500, 2_500);
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        const operationId = toOperationId(id);
        const prize = drawnPrize(some, operationId);
        expect(some).toContain(prize);
        expect(drawnPrize([...some], operationId)).toBe(prize);
      }),
    );
    expect(drawnPrize(some, toOperationId('op-1'))?.id).toBe('p1');
  });

  it('never wins what has no chance, and always what is certain', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        expect(drawnPrize(prizes(0, 10_000, 0), toOperationId(id))?.id).toBe('p1');
      }),
    );
  });

  /**
   * Pearson's test: of a fair draw the sum is above the bound once in ten thousand times. The ids are
   * those of a busy counter, whose draws differ in a few signs only.
   */
  it.each([
    ['a rare prize, a common one and a blank', [100, 2_900, 7_000], 18.42],
    ['eight equal prizes', Array<number>(8).fill(1_250), 29.88],
  ])('is fair: %s', (_, weights, bound) => {
    const draws = 40_000;
    const won = new Map<string, number>();
    for (let at = 0; at < draws; at += 1) {
      const tail = at.toString(16).padStart(12, '0');
      const id = toOperationId(`0198c1d2-0000-7000-8000-${tail}`);
      const prize = drawnPrize(prizes(...weights), id)?.id ?? 'none';
      won.set(prize, (won.get(prize) ?? 0) + 1);
    }
    const distance = weights.reduce((all, weight, at) => {
      const expected = (draws * weight) / 10_000;
      return all + ((won.get(`p${at}`) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect(distance).toBeLessThan(bound);
    expect(distance).toBeGreaterThan(0);
  });
});
