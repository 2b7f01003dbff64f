import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cents, toBusinessDay, toRowId } from '../kernel/units.ts';
import type { CouponTerms } from './facts.ts';
import type { HeldCoupon } from './fold-coupons.ts';
import { quoteCoupon } from './quote-coupon.ts';

const day = toBusinessDay;
const today = day('2026-03-10');

function held(terms: CouponTerms, change: Partial<HeldCoupon> = {}): HeldCoupon {
  return {
    issueId: toRowId('issue-1'),
    couponId: toRowId('coupon-1'),
    name: '券',
    terms,
    code: 'A0000000000',
    from: day('2026-03-01'),
    until: day('2026-03-31'),
    partner: false,
    ...change,
  };
}

const fiveOffFifty: CouponTerms = { type: 'off', off: cents(500), from: cents(5_000) };
const tenPercent: CouponTerms = {
  type: 'percent',
  percent: 10,
  atMost: cents(2_000),
  from: cents(0),
};

describe('a coupon at the counter', () => {
  it.each<[string, CouponTerms, number, number]>([
    ['5 off from 50, on exactly 50', fiveOffFifty, 5_000, 500],
    ['5 off anything, on 3', { type: 'off', off: cents(500), from: cents(0) }, 300, 300],
    ['10 % off 268', tenPercent, 26_800, 2_000],
    ['10 % off 100', tenPercent, 10_000, 1_000],
    ['10 % off 0.19: the shop gives no more than the paper says', tenPercent, 19, 1],
    ['100 % off', { type: 'percent', percent: 100, atMost: null, from: cents(0) }, 777, 777],
    ['a gift', { type: 'gift', gift: '茶杯', from: cents(0) }, 10_000, 0],
  ])('%s', (_, terms, amount, off) => {
    expect(quoteCoupon(held(terms), cents(amount), today)).toEqual({ ok: true, value: off });
  });

  it.each([
    [
      'on too small a bill',
      held(fiveOffFifty),
      4_999,
      '2026-03-10',
      { kind: 'below', from: 5_000 },
    ],
    [
      'before its days',
      held(tenPercent),
      100,
      '2026-02-28',
      { kind: 'not-yet', from: '2026-03-01' },
    ],
    ['after its days', held(tenPercent), 100, '2026-04-01', { kind: 'over', until: '2026-03-31' }],
    [
      'of a partner shop',
      held(tenPercent, { partner: true }),
      100,
      '2026-03-10',
      { kind: 'partner' },
    ],
    [
      'used',
      { ...held(tenPercent), state: 'redeemed' as const },
      100,
      '2026-03-10',
      { kind: 'used' },
    ],
    [
      'voided',
      { ...held(tenPercent), state: 'voided' as const },
      100,
      '2026-03-10',
      { kind: 'voided' },
    ],
    [
      'of a newer app',
      held({ type: 'moon' } as unknown as CouponTerms),
      100,
      '2026-03-10',
      { kind: 'not-understood' },
    ],
  ])('%s is refused', (_, coupon, amount, on, refusal) => {
    expect(quoteCoupon(coupon, cents(amount), day(on))).toEqual({ ok: false, refusal });
  });

  it('is good on its first and its last day', () => {
    expect(quoteCoupon(held(tenPercent), cents(100), day('2026-03-01')).ok).toBe(true);
    expect(quoteCoupon(held(tenPercent), cents(100), day('2026-03-31')).ok).toBe(true);
  });

  const someTerms: fc.Arbitrary<CouponTerms> = fc.oneof(
    fc
      .record({ off: fc.integer({ min: 1, max: 9_000 }), more: fc.nat(9_000) })
      .map(({ off, more }) => ({
        type: 'off' as const,
        off: cents(off),
        from: cents(off + more),
      })),
    fc
      .record({
        percent: fc.integer({ min: 1, max: 100 }),
        atMost: fc.option(fc.integer({ min: 1, max: 9_000 })),
      })
      .map(({ percent, atMost }) => ({
        type: 'percent' as const,
        percent,
        atMost: atMost === null ? null : cents(atMost),
        from: cents(0),
      })),
  );

  it('never takes off more than the bill, and on a greater bill never less', () => {
    fc.assert(
      fc.property(someTerms, fc.nat(100_000), fc.nat(1_000), (terms, amount, more) => {
        const less = quoteCoupon(held(terms), cents(amount), today);
        const greater = quoteCoupon(held(terms), cents(amount + more), today);
        const off = less.ok ? less.value : 0;
        expect(off).toBeGreaterThanOrEqual(0);
        expect(off).toBeLessThanOrEqual(amount);
        expect(greater.ok ? greater.value : 0).toBeGreaterThanOrEqual(off);
      }),
      { numRuns: 1_000 },
    );
  });
});
