import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  rule,
  tea,
  welcome,
  buyer,
  terms,
  bill,
  amount,
  valueOf,
  aDraft,
} from '#test/support/bills.ts';
import { unitsByPoster } from '#test/support/poster.ts';

import { cents, pointUnits } from '../kernel/units.ts';
import { quoteSale } from './quote.ts';

describe('what pays a sale', () => {
  it('takes the coupon off first, then points, then stored value, and the rest is due', () => {
    const draft = {
      ...bill([amount(20_000)]),
      couponIssueId: welcome.issueId,
      points: pointUnits(500),
      stored: cents(6_000),
    };
    expect(valueOf(draft)).toMatchObject({
      couponOff: 2_000,
      used: { units: 500, value: 5_000, perPoint: 10 },
      total: 13_000,
      stored: { principal: 5_000, bonus: 1_000 },
      due: 7_000,
      units: 6,
    });
  });

  it.each([
    [
      'more points than there are',
      { points: pointUnits(1_001) },
      { kind: 'points', why: 'too-few' },
    ],
    ['points below nothing', { points: pointUnits(-1) }, { kind: 'points', why: 'none' }],
    ['more stored value than there is', { stored: cents(6_001) }, { kind: 'stored-too-little' }],
    ['stored value below nothing', { stored: cents(-1) }, { kind: 'stored-too-little' }],
    ['a coupon of somebody else', { couponIssueId: tea }, { kind: 'coupon', why: 'used' }],
  ])('refuses %s', (_, paying, refusal) => {
    const refused = quoteSale({ ...bill([amount(90_000)]), ...paying }, terms);
    expect(refused).toMatchObject({ ok: false, refusal });
  });

  it('refuses a coupon on a bill it is too small for, and stored value above the bill', () => {
    const small = { ...bill([amount(9_999)]), couponIssueId: welcome.issueId };
    expect(quoteSale(small, terms)).toMatchObject({ refusal: { kind: 'coupon', why: 'below' } });
    const over = { ...bill([amount(5_000)]), stored: cents(5_001) };
    expect(quoteSale(over, terms)).toMatchObject({ refusal: { kind: 'stored-too-little' } });
  });

  it.each([
    ['points', { points: pointUnits(1) }],
    ['stored value', { stored: cents(1) }],
    ['a coupon', { couponIssueId: welcome.issueId }],
  ])('refuses %s of somebody without a card', (_, paying) => {
    const walkIn = { ...bill([amount(20_000)]), ...paying };
    expect(quoteSale(walkIn, { ...terms, buyer: null })).toEqual({
      ok: false,
      refusal: { kind: 'needs-card' },
    });
  });

  it('earns nothing while the clock is wrong, and is a sale all the same', () => {
    const quote = quoteSale(bill([amount(20_000)]), { ...terms, isClockBehind: true });
    expect(quote).toMatchObject({ ok: true, value: { total: 20_000, earned: null, units: 0 } });
  });

  it('takes a reward along, and its points are not there for the bill', () => {
    const bag = { id: tea, name: '帆布袋', cost: pointUnits(600), left: 1 };
    const offering = { ...terms, rewards: [bag] };
    const draft = { ...bill([amount(20_000)]), rewardId: bag.id };
    expect(quoteSale(draft, offering)).toMatchObject({ ok: true, value: { reward: bag } });
    const paying = (points: number) => ({ ...draft, points: pointUnits(points) });
    expect(quoteSale(paying(400), offering).ok).toBe(true);
    expect(quoteSale(paying(401), offering)).toMatchObject({
      refusal: { kind: 'points', why: 'too-few' },
    });
  });

  it.each([
    ['is off the list', [], 'gone'],
    [
      'has no piece left',
      [{ id: tea, name: '帆布袋', cost: pointUnits(600), left: 0 }],
      'no-stock',
    ],
    [
      'costs more than there is',
      [{ id: tea, name: '帆布袋', cost: pointUnits(1_001), left: null }],
      'too-few-points',
    ],
  ])('refuses a reward that %s', (_, rewards, why) => {
    const draft = { ...bill([amount(20_000)]), rewardId: tea };
    const refused = quoteSale(draft, { ...terms, rewards });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'reward', why } });
  });

  it('its parts always add up to the price, to the cent', () => {
    let paid = 0;
    fc.assert(
      fc.property(
        aDraft(),
        fc.boolean(),
        fc.nat({ max: 1_100 }),
        fc.nat({ max: 6_500 }),
        (draft, withCoupon, points, stored) => {
          const quote = quoteSale(
            {
              ...draft,
              points: pointUnits(points),
              stored: cents(stored),
              ...(withCoupon && { couponIssueId: welcome.issueId }),
            },
            terms,
          );
          if (!quote.ok) return;
          paid += 1;
          const { before, discounts, couponOff, used, total, due } = quote.value;
          expect(couponOff + (used?.value ?? 0) + total).toBe(before - discounts);
          const { principal, bonus } = quote.value.stored ?? { principal: 0, bonus: 0 };
          expect(principal + bonus + due).toBe(total);
          expect(principal).toBeLessThanOrEqual(buyer.purses.principal);
          expect(bonus).toBeLessThanOrEqual(buyer.purses.bonus);
          expect(quote.value.units).toBe(unitsByPoster(total, rule));
        },
      ),
      { numRuns: 1_000 },
    );
    expect(paid).toBeGreaterThan(200);
  });
});
