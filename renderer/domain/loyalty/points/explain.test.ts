import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someHistory, someOptions } from '#test/support/points-oracle-histories.ts';

import { addDays } from '../../kernel/calendar.ts';
import { effectOf, explainPoints } from './explain.ts';
import { foldPoints } from './fold-points.ts';

const thousand = { numRuns: 1_000 };

describe('why the balance is what it is', () => {
  it('is credits less what was spent, ran out and was taken back', () => {
    fc.assert(
      fc.property(someHistory(), someOptions(), (facts, options) => {
        const { lines, lots, state } = explainPoints(facts, options);
        expect(state).toEqual(foldPoints(facts, options));
        const moves = lines.flatMap((line) => line.moves);
        const sum = (...kinds: readonly string[]) =>
          sumOf(moves.filter(({ kind }) => kinds.includes(kind)).map(({ units }) => units));
        const credits = sum('given', 'paid_debt', 'put_back');
        expect(credits - sum('spent', 'owed', 'taken_back') - sum('expired')).toBe(state.balance);
        expect(sum('expired', 'lost')).toBe(state.expiredTotal);
        for (const lot of lots) expect(leftOf(lot.moves)).toBe(lot.left);
        expect(sumOf(lots.map(({ left }) => left))).toBe(state.live);
      }),
      thousand,
    );
  });

  it('says the balance of every day gone by', () => {
    fc.assert(
      fc.property(someHistory(), someOptions(), fc.nat({ max: 70 }), (facts, options, ago) => {
        const through = addDays(options.through, -ago);
        const before = explainPoints(facts, options).lines.filter(({ day }) => day <= through);
        const { balance } = foldPoints(facts, { ...options, through });
        expect(before.at(-1)?.balance ?? 0).toBe(balance);
        expect(explainPoints(facts, { ...options, through }).lines).toEqual(before);
      }),
      thousand,
    );
  });
});

function leftOf(moves: ReturnType<typeof explainPoints>['lots'][number]['moves']): number {
  return sumOf(moves.map(({ kind, units }) => (kind === 'paid_debt' ? 0 : effectOf[kind] * units)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
