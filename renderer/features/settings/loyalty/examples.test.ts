import { describe, expect, it } from 'vitest';

import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

import { closingsOf, daysOfClosings } from './closings.ts';
import {
  averageWin,
  birthdaySpan,
  bornOn,
  exampleSale,
  rareBirthdays,
  rowAcross,
  rowOfSignIns,
  stackedSale,
  tierStory,
} from './examples.ts';
import { refundedAfterSpending } from './refund-example.ts';

const today = toBusinessDay('2026-03-20');
const gold = { id: 'gold', name: '金卡', threshold: cents(500_000), percent: 150 };
const shop: LoyaltyProgram = {
  ...firstProgram,
  earn: { points: 1, forEvery: cents(10_000), decimals: 0 },
  tiers: [...firstProgram.tiers, gold],
  birthday: { percent: 200, window: 'around', before: 3, after: 1, maxUses: 1 },
  expiry: { mode: 'months', months: 24, roundUpTo: 'month' },
};

describe('the example of', () => {
  it('a birthday as gold is the sentence of the issue', () => {
    const sold = exampleSale({
      program: shop,
      day: today,
      tierId: 'gold',
      birthday: bornOn(today),
    });
    expect([sold.units, sold.until]).toEqual([8, '2028-03-31']);
  });

  it('a birthday’s days goes over the end of a month', () => {
    const first = toBusinessDay('2026-03-01');
    expect(birthdaySpan(shop, first)).toEqual({ from: '2026-02-26', to: '2026-03-02' });
    expect(birthdaySpan({ ...shop, birthday: null }, first)).toBeNull();
  });

  it.each([
    ['immediate', '2027-03-20'],
    ['hold_fit', '2027-03-21'],
    ['hold_one_down', '2027-03-21'],
  ] as const)('a tier under %s ends on %s', (tierPolicy, day) => {
    expect(tierStory({ ...shop, tierPolicy }, today)).toMatchObject({
      tier: { id: 'gold' },
      after: { tier: { id: 'base' }, day },
    });
    expect(tierStory(firstProgram, today)).toBeNull();
  });

  it.each([
    ['multiply', '3.6', 9],
    ['max', '2', 5],
    ['add', '2.7', 7],
  ] as const)('bonuses that meet, by %s', (stack, times, units) => {
    const sold = stackedSale({ ...shop, stack }, today);
    expect([sold.steps.times.text, sold.units]).toEqual([times, units]);
  });

  it('a refund after spending owes, or not', () => {
    expect(refundedAfterSpending(shop, today)).toEqual({ earned: 2, balance: -2 });
    const kind = { ...shop, refundDebt: 'forgive' } as const;
    expect(refundedAfterSpending(kind, today)).toEqual({ earned: 2, balance: 0 });
  });

  it('rare birthdays follows what is chosen', () => {
    expect(rareBirthdays(shop, today).leapDay).toBe('2027-02-28');
    expect(rareBirthdays({ ...shop, leapDay: 'mar1' }, today).leapDay).toBe('2027-03-01');
    expect(rareBirthdays(shop, toBusinessDay('2028-02-20')).leapDay).toBe('2029-02-28');
    // 腊月 has 29 days until the one that ends in February 2030.
    expect(rareBirthdays(shop, today).day30).toBe('2027-02-05');
    const skipping = { lunar: { leap: 'regular', day30: 'skip' }, leapDay: 'feb28' } as const;
    expect(rareBirthdays(skipping, today).day30).toBe('2030-02-02');
  });

  it('signing in, and of a draw, adds up', () => {
    expect(rowOfSignIns(firstProgram.signIn)).toBe(12);
    const prizes = [
      { id: 'p', name: '中', weight: 2_500, units: pointUnits(10) },
      { id: 'q', name: '谢谢', weight: 7_500, units: pointUnits(0) },
    ];
    expect(averageWin({ ...shop, draw: { costUnits: pointUnits(3), prizes } })).toBe(250);
  });

  it('closed days joins the days around them', () => {
    const closed = [{ id: '1', from: '2027-02-05', to: '2027-02-11' }];
    const days = daysOfClosings(closed);
    const [from, to] = [toBusinessDay('2027-02-05'), toBusinessDay('2027-02-11')];
    expect(rowAcross({ from, to }, days)).toBe(2);
    expect(rowAcross({ from, to }, days.slice(1))).toBe(1);
  });
});

describe('closed days', () => {
  it('are shown as the rows they were typed as', () => {
    const typed = [
      { id: '1', from: '2026-12-30', to: '2027-01-02' },
      { id: '2', from: '2027-02-05', to: '2027-02-05' },
    ];
    const days = daysOfClosings(typed);
    expect(days).toHaveLength(5);
    expect(closingsOf(days).map(({ from, to }) => ({ from, to }))).toEqual(
      typed.map(({ from, to }) => ({ from, to })),
    );
  });

  it.each([
    ['2027-02-30', '2027-03-01'],
    ['2027-02-05', '2027-02-04'],
    ['2026-02-05', '2036-02-05'],
    ['', ''],
  ])('from %j to %j are none, and are refused', (from, to) => {
    expect(daysOfClosings([{ id: '1', from, to }])).toEqual(['']);
  });
});
