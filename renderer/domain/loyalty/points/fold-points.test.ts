import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someHistory, someOptions } from '#test/support/points-oracle-histories.ts';
import { slowPoints } from '#test/support/points-oracle.ts';

import { addDays } from '../../kernel/calendar.ts';
import { toBusinessDay } from '../../kernel/units.ts';
import { foldTier } from '../tiers/fold-tier.ts';
import type { PointsFact } from './apply-fact.ts';
import { explainPoints } from './explain.ts';
import { type PointsState, foldPoints } from './fold-points.ts';

const thousand = { numRuns: 1_000 };
const end = toBusinessDay('2025-05-01');
const atEnd = { decimals: 1, through: end };
const noTiers = { tiers: [], tierMonths: 12, tierPolicy: 'immediate' } as const;

describe('points, whatever happened', () => {
  it('are what counting every single unit by hand says', () => {
    const seen = { debt: 0, expired: 0, rejected: 0, ends: 0 };
    fc.assert(
      fc.property(someHistory(), someOptions(), (facts, options) => {
        const state = foldPoints(facts, options);
        const slow = slowPoints(facts, options);
        expect(summaryOf(state)).toEqual(slow);
        seen.debt += slow.debt > 0 ? 1 : 0;
        seen.expired += slow.expiredTotal > 0 ? 1 : 0;
        seen.rejected += slow.rejected.length > 0 ? 1 : 0;
        seen.ends += slow.nextExpiry === null ? 0 : 1;
      }),
      thousand,
    );
    // An oracle that is never asked anything agrees with everything.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  it('do not depend on the order in which facts arrive, or how often', () => {
    fc.assert(
      fc.property(
        someHistory(),
        fc.array(fc.nat({ max: 99 }), { minLength: 28, maxLength: 28 }),
        someOptions(),
        (facts, draw, by) => {
          const numbers = draw.values();
          const number = () => numbers.next().value ?? 0;
          const twice = [...facts, ...facts.filter(() => number() % 3 === 0)];
          const places = new Map(twice.map((fact) => [fact, number()]));
          const mixed = twice.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
          expect(foldPoints(mixed, by)).toEqual(foldPoints(facts, by));
        },
      ),
      thousand,
    );
  });

  it('are never owed while there are some, and lots are all there is', () => {
    fc.assert(
      fc.property(someHistory(), someOptions(), (facts, options) => {
        const { balance, live, debt, lots, lotsByDay } = foldPoints(facts, options);
        expect(live === 0 || debt === 0).toBe(true);
        expect(balance).toBe(live - debt);
        expect(sumOf(lots.map(({ units }) => units))).toBe(live);
        expect(sumOf(lotsByDay.map(([, units]) => units))).toBe(live);
      }),
      thousand,
    );
  });

  it('of a day do not change when later days are looked at', () => {
    fc.assert(
      fc.property(someHistory(), someOptions(), fc.nat({ max: 40 }), (facts, options, later) => {
        const upTo = facts.filter(({ day }) => day <= options.through);
        const state = foldPoints(facts, options);
        expect(foldPoints(upTo, options)).toEqual(state);
        // Time alone: the lots by day know every later day.
        const through = addDays(options.through, later);
        const left = state.lotsByDay.filter(([until]) => until === null || until >= through);
        const balance = sumOf(left.map(([, units]) => units)) - state.debt;
        expect(foldPoints(upTo, { ...options, through }).balance).toBe(balance);
      }),
      thousand,
    );
  });

  it('are as if a sale entered by mistake, with its refunds, had never been', () => {
    fc.assert(
      fc.property(someHistory(), fc.nat(), (facts, which) => {
        const gone = facts[which % facts.length]?.id;
        const without = facts.filter(({ id }) => id !== gone);
        const clean = without.filter((fact) => !isAbout(fact, gone));
        const { rejected, ...state } = foldPoints(without, atEnd);
        const { rejected: fewer, ...expected } = foldPoints(clean, atEnd);
        expect(state).toEqual(expected);
        expect(rejected.length - fewer.length).toBe(without.length - clean.length);
      }),
      thousand,
    );
  });
});

describe('facts that a damaged file or a newer version brought', () => {
  it('stop nothing, and points stay whole numbers', () => {
    fc.assert(
      fc.property(someHistory(), fc.array(someOddity(), { maxLength: 20 }), (facts, odd) => {
        const broken = facts.map((fact, index) => ({ ...fact, ...odd[index] }));
        const { balance, live, debt } = foldPoints(broken, atEnd);
        expect([balance, live, debt].every((sum) => Number.isSafeInteger(sum))).toBe(true);
        expect(explainPoints(broken, atEnd).state.balance).toBe(balance);
        expect(foldTier(broken, noTiers, end).tierId).toBeNull();
      }),
      thousand,
    );
  });
});

function summaryOf({ balance, live, debt, expiredTotal, nextExpiry, rejected }: PointsState) {
  const ids = rejected.map(({ id }) => id);
  return { balance, live, debt, expiredTotal, nextExpiry, rejected: ids };
}

function isAbout(fact: PointsFact, id: PointsFact['id'] | undefined): boolean {
  if (fact.kind === 'refund') return fact.saleId === id;
  return fact.kind === 'redeem_cancel' && fact.redeemId === id;
}

/** Something else where a number, a day or a rule should be. */
function someOddity() {
  const odd = fc.constantFrom(null, 'x', -7, 0.5, 2 ** 60, 2 ** 53 - 1, {}, [], undefined);
  const keys = [
    'units',
    'decimals',
    'until',
    'amount',
    'total',
    'share',
    'earned',
    'used',
    'points',
  ];
  const more = ['graceDays', 'freshUntil', 'debt', 'rule', 'saleId', 'redeemId', 'subject'];
  return fc.dictionary(fc.constantFrom(...keys, ...more), odd, { maxKeys: 2 });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
