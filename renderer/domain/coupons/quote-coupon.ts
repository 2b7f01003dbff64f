import { type Result, accept, refuse } from '../kernel/result.ts';
import { floorOfProduct } from '../kernel/rounding.ts';
import { type BusinessDay, type Cents, cents } from '../kernel/units.ts';
import { termsFrom } from './coupon.ts';
import type { CouponTerms } from './facts.ts';
import type { CouponState, HeldCoupon } from './fold-coupons.ts';

export type CouponRefusal =
  /** The bill is smaller than the coupon asks for. */
  | { readonly kind: 'below'; readonly from: Cents }
  | { readonly kind: 'not-yet'; readonly from: BusinessDay }
  | { readonly kind: 'over'; readonly until: BusinessDay }
  | { readonly kind: 'voided' | 'used' }
  /** A partner shop redeems it. */
  | { readonly kind: 'partner' }
  /** Of a newer app: nobody here knows what it does. */
  | { readonly kind: 'not-understood' };

/**
 * What a coupon takes off a bill of `amount` (after the other discounts) on `day`, in cents, never more than
 * the bill; 0 for a gift. A percentage is rounded down, so that the shop gives no more than the paper says.
 */
export function quoteCoupon(
  coupon: HeldCoupon & { readonly state?: CouponState },
  amount: Cents,
  day: BusinessDay,
): Result<Cents, CouponRefusal> {
  const { from, until, partner, state } = coupon;
  const terms = termsFrom(coupon.terms);
  if (partner) return refuse({ kind: 'partner' });
  if (state === 'redeemed') return refuse({ kind: 'used' });
  if (state === 'voided') return refuse({ kind: 'voided' });
  if (day < from) return refuse({ kind: 'not-yet', from });
  if (day > until) return refuse({ kind: 'over', until });
  if (terms === undefined) return refuse({ kind: 'not-understood' });
  if (amount < terms.from) return refuse({ kind: 'below', from: terms.from });
  return accept(takenOff(terms, amount));
}

function takenOff(terms: CouponTerms, amount: Cents): Cents {
  const most = Math.max(0, amount);
  switch (terms.type) {
    case 'off':
      return cents(Math.min(terms.off, most));
    case 'percent': {
      const off = floorOfProduct(most, terms.percent, 100);
      return cents(Math.min(off, terms.atMost ?? off, most));
    }
    case 'gift':
      return cents(0);
  }
}
