import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aRefundOf, head } from '#test/support/facts-of-anna.ts';
import { someHistory } from '#test/support/points-oracle-histories.ts';

import { pointUnits, toBusinessDay, toRowId } from '../../kernel/units.ts';
import { type PointsState, foldPoints } from './fold-points.ts';

const thousand = { numRuns: 1_000 };
const atEnd = { decimals: 1, through: toBusinessDay('2025-05-01') };
const lasting = { expires: false, stopsAtZero: false };

describe('giving back', () => {
  it('in parts ends where giving back at once ends', () => {
    let refunded = 0;
    fc.assert(
      fc.property(someHistory(), fc.nat(), aDay(), someParts(), (facts, which, day, parts) => {
        const sales = facts.filter(({ kind }) => kind === 'sale' || kind === 'card_used');
        const sale = sales[which % Math.max(1, sales.length)];
        if (sale === undefined) return;
        // Nothing is lost: what is lost of one part cannot pay the debt that the next part makes.
        const terms = { debt: 'carry', graceDays: 3, freshUntil: null } as const;
        const back = (id: string, amount: number) =>
          aRefundOf(head(id, day, 12), sale.id, amount, terms);
        const split = [...facts, ...parts.map((part, index) => back(`z${index}`, part))];
        const whole = [...facts, back('z', sumOf(parts))];
        const options = { decimals: 1, through: back('z', 1).day };
        const { balance, live, debt, rejected } = foldPoints(whole, options);
        expect(foldPoints(split, options)).toMatchObject({ balance, live, debt });
        refunded += rejected.some(({ id }) => id === 'z') ? 0 : 1;
      }),
      thousand,
    );
    expect(refunded).toBeGreaterThan(300);
  });

  it('a reward at once is as if it had never been bought', () => {
    fc.assert(
      fc.property(someHistory(), aDay(), fc.nat({ max: 300 }), (facts, day, units) => {
        const bought = aRedeem('y', day, units);
        const options = { decimals: 1, through: bought.day };
        const both = [bought, aCancel('z', day, 'y')];
        expect(foldPoints([...facts, ...both], options)).toEqual(foldPoints(facts, options));
      }),
      thousand,
    );
  });

  it('a reward later leaves the balance of who never bought it, while nothing runs out', () => {
    fc.assert(
      fc.property(
        someHistory(lasting),
        aDay(),
        aDay(),
        fc.nat({ max: 300 }),
        (facts, a, b, units) => {
          const [first, last] = [Math.min(a, b), Math.max(a, b)];
          const both = [aRedeem('y', first, units), aCancel('z', last, 'y')];
          const { balance, live, debt } = foldPoints([...facts, ...both], atEnd);
          expect({ balance, live, debt }).toEqual(pick(foldPoints(facts, atEnd)));
        },
      ),
      thousand,
    );
  });
});

function pick({ balance, live, debt }: PointsState) {
  return { balance, live, debt };
}

function aRedeem(id: string, day: number, units: number) {
  const reward = { rewardId: null, name: null, decimals: 1 } as const;
  return { ...head(id, day, 11), kind: 'redeem', units: pointUnits(units), ...reward } as const;
}

function aCancel(id: string, day: number, redeemId: string) {
  return { ...head(id, day, 11), kind: 'redeem_cancel', redeemId: toRowId(redeemId) } as const;
}

function aDay() {
  return fc.nat({ max: 70 });
}

function someParts() {
  return fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 5 });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
