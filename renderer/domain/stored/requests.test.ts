import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstDay } from '#test/support/facts-of-anna.ts';
import {
  adjusted,
  purses,
  putBack,
  spent,
  topUp,
  topUpRefund,
} from '#test/support/stored-facts.ts';

import { addDays } from '../kernel/calendar.ts';
import { cents } from '../kernel/units.ts';
import { foldStored } from './fold-stored.ts';
import { splitRefund } from './giving-back.ts';
import { isTopUp, type StoredFact } from './movements.ts';
import { decideAdjust, decideTopUpRefund, lastRefundDay } from './requests.ts';
import { bonusFor, spendable, splitSpend } from './split-spend.ts';

const within = (days: number) => ({ today: addDays(firstDay, days), refundDays: 7 });

describe('giving a top-up back', () => {
  const bought = topUp('t1', 0, 500_00, 50_00);

  it('returns the principal that is unused, and what is left of the bonus is gone', () => {
    const facts = [bought, spent('s1', 1, 100_00, 10_00)];
    expect(decideTopUpRefund(bought, facts, within(7))).toEqual({
      ok: true,
      value: purses(400_00, 40_00),
    });
  });

  it.each([
    ['after the seventh day', [bought], 8, { kind: 'too-late', lastDay: '2025-01-08' }],
    [
      'a second time, also when a refunded sale has put something back into it',
      [
        bought,
        spent('s1', 1, 100_00),
        topUpRefund('r1', 2, 't1', purses(400_00, 50_00)),
        putBack('r2', 3, 's1', purses(100_00, 0)),
      ],
      3,
      { kind: 'already-refunded' },
    ],
    [
      'when nothing of its principal is left',
      [bought, spent('s1', 1, 500_00, 10_00)],
      2,
      { kind: 'nothing-unused' },
    ],
  ])('is refused %s', (_, facts, day, refusal) => {
    expect(decideTopUpRefund(bought, facts, within(day))).toEqual({ ok: false, refusal });
  });

  it('keeps back what the bonus is below zero by, so that it goes no further down', () => {
    const facts = [bought, spent('s1', 1, 0, 70_00)];
    expect(decideTopUpRefund(bought, facts, within(1))).toEqual({
      ok: true,
      value: purses(480_00, 0),
    });
  });

  it('can be asked for until the last of the days, across the end of a year', () => {
    expect(lastRefundDay({ day: addDays(firstDay, -3) }, 7)).toBe('2025-01-05');
  });
});

describe('correcting an account by hand', () => {
  const balance = purses(100, 20);

  it.each([
    [-100, -20, true],
    [50, 0, true],
    [0, 7, true],
    [-101, 0, false],
    [0, -21, false],
    [100, -21, false],
  ])('by %i and %i is allowed: %s', (principal, bonus, isAllowed) => {
    expect(decideAdjust(purses(principal, bonus), balance, true).ok).toBe(isAllowed);
  });

  it('up is allowed below zero too', () => {
    expect(decideAdjust(purses(10, 0), purses(-50, 0), true)).toEqual({
      ok: true,
      value: purses(-40, 0),
    });
  });

  it('down is refused where the other purse is owed as much', () => {
    const owed = purses(100, -5);
    expect(decideAdjust(purses(-95, 0), owed, true).ok).toBe(true);
    expect(decideAdjust(purses(-96, 0), owed, true)).toEqual({
      ok: false,
      refusal: { kind: 'below-zero', balance: owed },
    });
  });

  it.each([
    ['of nothing', purses(0, 0), true, 'nothing'],
    ['without a reason', purses(5, 0), false, 'no-reason'],
    ['of more than a shop has', purses(10_000_000_000, 0), true, 'bad-amount'],
  ])('%s is refused', (_, delta, hasReason, kind) => {
    expect(decideAdjust(delta, balance, hasReason)).toMatchObject({ refusal: { kind } });
  });
});

describe('whatever is asked for at one counter', () => {
  it('neither purse is ever below zero', () => {
    const step = fc.record({
      ask: fc.constantFrom('top-up', 'spend', 'refund', 'give-back', 'adjust'),
      amount: fc.nat({ max: 120 }),
      other: fc.integer({ min: -60, max: 60 }),
      order: fc.constantFrom('pro_rata' as const, 'principal_first' as const),
    });
    let refused = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
        const facts: StoredFact[] = [];
        for (const [at, one] of steps.entries()) {
          const fact = asked(facts, `f${at}`, Math.floor(at / 4), one);
          if (fact === undefined) refused += 1;
          else facts.push(fact);
          const { principal, bonus } = foldStored(facts);
          expect(Math.min(principal, bonus)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});

type Asked = {
  readonly ask: string;
  readonly amount: number;
  readonly other: number;
  readonly order: 'pro_rata' | 'principal_first';
};

/** The fact that a request leads to; undefined if it is refused. */
function asked(
  facts: readonly StoredFact[],
  id: string,
  day: number,
  { ask, amount, other, order }: Asked,
): StoredFact | undefined {
  const state = foldStored(facts);
  // Every fact at its own instant, so that they lie in the order in which they were asked for.
  const hour = facts.filter((fact) => fact.day === addDays(firstDay, day)).length;
  if (ask === 'top-up') {
    const rules = [{ principal: cents(50), bonus: cents(7) }];
    return topUp(id, day, amount, bonusFor(cents(amount), rules), hour);
  }
  if (ask === 'spend') {
    if (amount > spendable(state)) return undefined;
    const { principal, bonus } = splitSpend(cents(amount), state, order);
    return spent(id, day, principal, bonus, hour);
  }
  if (ask === 'adjust') {
    const delta = purses(other, amount % 9);
    return decideAdjust(delta, state, true).ok ? adjusted(id, day, delta, hour) : undefined;
  }
  if (ask === 'refund') {
    const sales = facts.filter((fact) => fact.kind === 'sale');
    const sale = sales[amount % (sales.length + 1)];
    if (sale === undefined || facts.some((one) => 'saleId' in one && one.saleId === sale.id)) {
      return undefined;
    }
    const nothing = { byMethod: cents(0), stored: purses(0, 0) };
    const { stored } = splitRefund(sale, nothing, cents(Math.floor(sale.total / 3)));
    return putBack(id, day, sale.id, stored, hour);
  }
  const bought = facts.filter(isTopUp);
  const one = bought[amount % (bought.length + 1)];
  const back = one && decideTopUpRefund(one, facts, within(day));
  return back?.ok === true ? topUpRefund(id, day, one?.id ?? '', back.value, hour) : undefined;
}
