import { describe, expect, it } from 'vitest';

import type { HeldCoupon } from '#domain/coupons/fold-coupons.ts';
import { cents, pointUnits, toBusinessDay, toOperationId, toRowId } from '#domain/kernel/units.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import type { SaleTerms } from '#domain/sales/quote.ts';

import { type SaleForm, emptySale } from '../draft/sale-form.ts';
import { offersFor } from './offers-for.ts';
import { tillOf } from './till-of.ts';

const today = toBusinessDay('2026-03-02');
const wang = toRowId('wang');

const coupon: HeldCoupon = {
  issueId: toRowId('issue'),
  couponId: toRowId('coupon'),
  name: '满 50 减 5',
  terms: { type: 'off', off: cents(500), from: cents(5_000) },
  code: 'A0000000000',
  from: today,
  until: toBusinessDay('2026-03-08'),
  partner: false,
};

const terms: SaleTerms = {
  program: { ...firstProgram, earn: { points: 1, forEvery: cents(2_000), decimals: 0 } },
  day: today,
  isClockBehind: false,
  categories: new Map(),
  buyer: {
    tierId: null,
    birthday: null,
    birthdayUses: {},
    points: pointUnits(300),
    purses: { principal: cents(4_000), bonus: cents(1_000) },
    coupons: [coupon],
  },
};

function till(typed: Partial<SaleForm>) {
  return tillOf({ ...emptySale(toOperationId('o1'), wang, null), ...typed }, terms);
}

describe('the sale in the fields', () => {
  it('comes down from the goods to what is left, one way of paying after the other', () => {
    const full = till({
      amount: '60',
      couponIssueId: coupon.issueId,
      points: '200',
      stored: '50',
    });
    expect(full).toMatchObject({ billed: 6_000, afterCoupon: 5_500, afterPoints: 5_300 });
    expect(full.outcome).toMatchObject({
      value: { total: 5_300, due: 300, stored: { principal: 4_000, bonus: 1_000 } },
    });
  });

  it('leaves a way of paying that is refused out of what the next ones see', () => {
    const refused = till({ amount: '40', couponIssueId: coupon.issueId, points: '999' });
    expect(refused).toMatchObject({ billed: 4_000, afterCoupon: 4_000, afterPoints: 4_000 });
    expect(refused.outcome).toMatchObject({ refusal: { kind: 'coupon', why: 'below' } });
  });

  it('is nothing yet while points are no number', () => {
    expect(till({ amount: '40', points: 'all' })).toMatchObject({
      draft: undefined,
      billed: 4_000,
    });
  });
});

describe('what is worth telling', () => {
  const gold = { id: 'gold', name: '金卡', threshold: cents(100_000), percent: 120 };

  it('is a coupon within reach, and the next point', () => {
    expect(offersFor(till({ amount: '45' }), null)).toEqual([
      { kind: 'coupon-within-reach', name: coupon.name, missing: 500 },
    ]);
    expect(offersFor(till({ amount: '55' }), null)).toEqual([
      { kind: 'coupon-ends', name: coupon.name, until: coupon.until },
      { kind: 'next-point', more: 500 },
    ]);
  });

  it('is no coupon that is chosen already, and nothing while the sale is none', () => {
    expect(offersFor(till({ amount: '62', couponIssueId: coupon.issueId }), null)).toEqual([
      { kind: 'next-point', more: 300 },
    ]);
    expect(offersFor(till({}), null)).toEqual([]);
  });

  it('is the next tier, reached or near, before everything else', () => {
    const near = { tier: gold, missing: cents(7_000) };
    expect(offersFor(till({ amount: '70' }), near)[0]).toMatchObject({ kind: 'tier-reached' });
    expect(offersFor(till({ amount: '60' }), near)[0]).toEqual({
      kind: 'tier-near',
      name: '金卡',
      missing: 1_000,
    });
    expect(offersFor(till({ amount: '10' }), near)).toEqual([]);
  });
});
