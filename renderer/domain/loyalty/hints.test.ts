import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { questions } from '#test/support/earning-questions.ts';

import { cents, pointUnits, toBusinessDay, toRowId } from '../kernel/units.ts';
import { type EarningQuestion, planEarning } from './earning-plan.ts';
import { moreToNextPoint, toNextTier } from './hints.ts';
import { firstProgram } from './program-settings.ts';

describe('how much more makes a point', () => {
  it.each([
    ['188 of 10 a point', 18_800, 200],
    ['180.01: nearly all of a step', 18_001, 999],
    ['100: a step more is half of a fifth', 10_000, 1_000],
    ['49.99: one cent', 4_999, 1],
    ['40: a step would be more than a fifth', 4_000, null],
    ['nothing bought', 0, null],
  ])('%s', (_, amount, more) => {
    expect(moreToNextPoint(asked(amount))).toBe(more);
  });

  it('is up to the least bill that earns, if that comes later', () => {
    const program = { ...byTens, minimum: cents(20_000) };
    expect(moreToNextPoint({ ...asked(18_000), program })).toBe(2_000);
  });

  it('is nothing where points are off, even if pieces of goods give some', () => {
    const pot = { id: 'pot', productId: toRowId('pot'), category: null, percent: 100 };
    const program = {
      ...byTens,
      earn: { ...byTens.earn, points: 0 },
      goods: [{ ...pot, perPiece: pointUnits(3) }],
      minimum: cents(19_000),
    };
    const line = { productId: pot.productId, category: null, net: cents(18_800), quantity: 1_000 };
    const question = asked(18_800);
    expect(
      moreToNextPoint({ ...question, program, bill: { ...question.bill, lines: [line] } }),
    ).toBeNull();
  });

  it('is told in whole points where points have decimals', () => {
    const program = { ...byTens, earn: { ...byTens.earn, decimals: 2 } };
    expect(moreToNextPoint({ ...asked(18_800), program })).toBe(200);
  });

  it('is just enough: a cent less gives nothing more', () => {
    let hints = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const more = moreToNextPoint(question);
        const present = pointsWith(question, 0);
        const most = Math.floor(question.bill.amount / 5);
        if (more === null) {
          const isOff = question.program.earn.points === 0;
          expect(isOff || pointsWith(question, most) <= present).toBe(true);
          return;
        }
        hints += 1;
        expect(more).toBeLessThanOrEqual(most);
        expect(pointsWith(question, more)).toBeGreaterThan(present);
        expect(pointsWith(question, more - 1)).toBeLessThanOrEqual(present);
      }),
      { numRuns: 1_000 },
    );
    expect(hints).toBeGreaterThan(200);
  });
});

describe('how far the next tier is', () => {
  const tiers = [
    { id: 'base', name: '普通', threshold: cents(0), percent: 100 },
    { id: 'silver', name: '银卡', threshold: cents(200_000), percent: 120 },
    { id: 'gold', name: '金卡', threshold: cents(500_000), percent: 150 },
  ];

  it.each([
    ['nothing spent yet', null, 0, ['silver', 200_000]],
    ['a tier nobody knows', 'was-once', 150_000, ['silver', 50_000]],
    ['on the way to gold', 'silver', 230_000, ['gold', 270_000]],
    ['held although little was spent', 'silver', 1_000, ['gold', 499_000]],
    ['spent for silver, not yet lifted', 'base', 200_000, ['gold', 300_000]],
    ['at the top', 'gold', 10, null],
  ])('%s', (_, tierId, spent, expected) => {
    const next = toNextTier({ tiers }, { tierId, spent: cents(spent) });
    expect(next && [next.tier.id, next.missing]).toEqual(expected);
  });
});

const byTens = { ...firstProgram, earn: { points: 1, forEvery: cents(1_000), decimals: 0 } };

function asked(amount: number): EarningQuestion {
  const bill = { lines: [], amount: cents(amount), net: cents(amount) };
  const customer = { tierId: null, birthday: null, birthdayUses: {} };
  return { program: byTens, day: toBusinessDay('2026-03-01'), bill, customer };
}

/** The slow way round: the same bill with something plain for so many cents more. */
function pointsWith({ bill, ...question }: EarningQuestion, more: number): number {
  const added = { productId: null, category: null, net: cents(more), quantity: 1_000 };
  const { units } = planEarning({
    ...question,
    bill: {
      lines: [...bill.lines, added],
      amount: cents(bill.amount + more),
      net: cents(bill.net + more),
    },
  });
  return Math.floor(units / 10 ** question.program.earn.decimals);
}
