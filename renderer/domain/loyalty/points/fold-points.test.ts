import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { head } from '#test/support/facts-of-anna.ts';
import { aRefundOf, someHistory, someOptions } from '#test/support/points-oracle-histories.ts';
import { slowPoints } from '#test/support/points-oracle.ts';

import { addDays } from '../../kernel/calendar.ts';
import { pointUnits, toBusinessDay, toRowId } from '../../kernel/units.ts';
import { foldTier } from '../tiers/fold-tier.ts';
import type { PointsFact } from './apply-fact.ts';
import { effectOf, explainPoints } from './explain.ts';
import { type PointsState, foldPoints } from './fold-points.ts';

const thousand = { numRuns: 1_000 };
const end = toBusinessDay('2025-05-01');
const atEnd = { decimals: 1, through: end };
const noTiers = { tiers: [], tierMonths: 12, tierPolicy: 'immediate' } as const;
const lasting = { expires: false, stopsAtZero: false };

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
        expect(explainPoints(broken, atEnd).lines.length).toBeGreaterThanOrEqual(0);
        expect(foldTier(broken, noTiers, end).tierId).toBeNull();
      }),
      thousand,
    );
  });
});

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
      fc.property(someHistory(), someOptions(), aDay(), (facts, options, ago) => {
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

function summaryOf({ balance, live, debt, expiredTotal, nextExpiry, rejected }: PointsState) {
  const ids = rejected.map(({ id }) => id);
  return { balance, live, debt, expiredTotal, nextExpiry, rejected: ids };
}

function pick({ balance, live, debt }: PointsState) {
  return { balance, live, debt };
}

function leftOf(moves: ReturnType<typeof explainPoints>['lots'][number]['moves']): number {
  return sumOf(moves.map(({ kind, units }) => (kind === 'paid_debt' ? 0 : effectOf[kind] * units)));
}

function isAbout(fact: PointsFact, id: PointsFact['id'] | undefined): boolean {
  if (fact.kind === 'refund') return fact.saleId === id;
  return fact.kind === 'redeem_cancel' && fact.redeemId === id;
}

function aRedeem(id: string, day: number, units: number) {
  const reward = { rewardId: null, name: null, decimals: 1 } as const;
  return { ...head(id, day, 11), kind: 'redeem', units: pointUnits(units), ...reward } as const;
}

function aCancel(id: string, day: number, redeemId: string) {
  return { ...head(id, day, 11), kind: 'redeem_cancel', redeemId: toRowId(redeemId) } as const;
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

function aDay() {
  return fc.nat({ max: 70 });
}

function someParts() {
  return fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 5 });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
