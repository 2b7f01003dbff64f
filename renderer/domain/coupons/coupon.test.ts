import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cents, toBusinessDay, toRowId } from '../kernel/units.ts';
import {
  type Coupon,
  checkCoupon,
  segmentFrom,
  termsFrom,
  usableDays,
  validityFrom,
} from './coupon.ts';
import type { Value } from '../sync/rows.ts';
import type { CouponTerms } from './facts.ts';

const day = toBusinessDay;
const good: Omit<Coupon, 'id'> = {
  name: '满 50 减 5',
  terms: { type: 'off', off: cents(500), from: cents(5_000) },
  validity: { mode: 'days', days: 30 },
  perPerson: 1,
  stockKept: false,
  segment: null,
  partner: false,
  active: true,
};

describe('a coupon', () => {
  it('that is right is taken, without the spaces around its name', () => {
    expect(checkCoupon({ ...good, name: ' 满 50 减 5 ' })).toEqual({ ok: true, value: good });
  });

  it.each<[string, Partial<Coupon>, string]>([
    ['without a name', { name: '  ' }, 'empty'],
    ['with an endless name', { name: '减'.repeat(61) }, 'empty'],
    [
      'that takes nothing off',
      { terms: { type: 'off', off: cents(0), from: cents(0) } },
      'bad-terms',
    ],
    [
      'that takes off more than the bill it asks for',
      { terms: { type: 'off', off: cents(501), from: cents(500) } },
      'bad-terms',
    ],
    ['with a part of a cent', { terms: { ...good.terms, from: 0.5 } as CouponTerms }, 'bad-terms'],
    ['that is huge', { terms: { type: 'off', off: cents(1e12), from: cents(0) } }, 'bad-terms'],
    [
      'of more than a hundred percent',
      { terms: { type: 'percent', percent: 101, atMost: null, from: cents(0) } },
      'bad-terms',
    ],
    [
      'of half a percent',
      { terms: { type: 'percent', percent: 0.5, atMost: null, from: cents(0) } },
      'bad-terms',
    ],
    [
      'of a percentage that may take off nothing',
      { terms: { type: 'percent', percent: 10, atMost: cents(0), from: cents(0) } },
      'bad-terms',
    ],
    [
      'for a gift that has no name',
      { terms: { type: 'gift', gift: ' ', from: cents(0) } },
      'bad-terms',
    ],
    [
      'that ends before it begins',
      { validity: { mode: 'fixed', from: day('2026-03-02'), until: day('2026-03-01') } },
      'bad-validity',
    ],
    [
      'until a day there is not',
      { validity: { mode: 'fixed', from: day('2026-02-01'), until: day('2026-02-29') } },
      'bad-validity',
    ],
    ['for less than a day', { validity: { mode: 'days', days: -1 } }, 'bad-validity'],
    ['that nobody may have', { perPerson: 0 }, 'bad-limit'],
    ['of which one may have one and a half', { perPerson: 1.5 }, 'bad-limit'],
  ])('%s is refused', (_, change, kind) => {
    expect(checkCoupon({ ...good, ...change })).toEqual({ ok: false, refusal: { kind } });
  });

  it('can be used from the day of issue, or within its own days; never after them', () => {
    const today = day('2026-03-10');
    expect(usableDays({ mode: 'days', days: 0 }, today)).toEqual({ from: today, until: today });
    expect(usableDays({ mode: 'days', days: 30 }, today)?.until).toBe('2026-04-09');
    const fixed = { mode: 'fixed', from: day('2026-04-01'), until: day('2026-04-30') } as const;
    expect(usableDays(fixed, today)).toEqual({ from: '2026-04-01', until: '2026-04-30' });
    expect(usableDays(fixed, day('2026-04-30'))).not.toBeNull();
    expect(usableDays(fixed, day('2026-05-01'))).toBeNull();
  });

  it('of a newer app or a damaged file is understood wholly or not at all', () => {
    const id = toRowId('tag-1');
    expect(segmentFrom({ kind: 'tag', id })).toEqual({ kind: 'tag', id });
    expect(segmentFrom(null)).toBeNull();
    expect(segmentFrom({ kind: 'moon', id })).toBeUndefined();
    fc.assert(
      fc.property(fc.jsonValue(), (garbage) => {
        const value = JSON.parse(JSON.stringify(garbage)) as Value;
        termsFrom(value);
        validityFrom(value);
        segmentFrom(value);
      }),
    );
    expect(termsFrom({ type: 'off', off: 500, from: 5_000 })).toEqual(good.terms);
    expect(termsFrom({ type: 'off', off: '500', from: 5_000 })).toBeUndefined();
    expect(validityFrom({ mode: 'days', days: 30 })).toEqual(good.validity);
    expect(validityFrom({ mode: 'fixed', from: 'soon', until: '2026-01-01' })).toBeUndefined();
  });
});
