import { quoteCoupon } from '#domain/coupons/quote-coupon.ts';
import { daysBetween } from '#domain/kernel/calendar.ts';
import { type BusinessDay, type Cents, cents } from '#domain/kernel/units.ts';
import { moreToNextPoint } from '#domain/loyalty/hints.ts';
import type { Tier } from '#domain/loyalty/program.ts';
import { earningQuestion } from '#domain/sales/quote.ts';

import type { Till } from './till-of.ts';

/** Something worth saying to the customer before the sale is saved. */
export type Offer =
  | { readonly kind: 'tier-reached'; readonly name: string }
  | { readonly kind: 'tier-near'; readonly name: string; readonly missing: Cents }
  | { readonly kind: 'coupon-within-reach'; readonly name: string; readonly missing: Cents }
  | { readonly kind: 'coupon-ends'; readonly name: string; readonly until: BusinessDay }
  | { readonly kind: 'next-point'; readonly more: Cents };

/** A hint for less is noise: with a point for each yuan there would always be one. */
const leastMore = 100;
const endsSoonDays = 7;
/** As far as `moreToNextPoint` goes: what is further is no hint but a second purchase. */
const mostPercent = 20;
const mostOffers = 2;

/** The best two offers for the bill in the fields; none while it is no sale or somebody has no card. */
export function offersFor(
  till: Till,
  next: { readonly tier: Tier; readonly missing: Cents } | null,
): readonly Offer[] {
  const { outcome, draft, terms, billed } = till;
  if (draft === undefined || outcome?.ok !== true || terms.buyer === null) return [];
  const { total, used } = outcome.value;
  const isNear = (missing: number) => missing * 100 <= billed * mostPercent;
  const offers: Offer[] = [];
  if (next !== null) {
    const { name } = next.tier;
    const missing = cents(next.missing - total);
    if (missing <= 0) offers.push({ kind: 'tier-reached', name });
    else if (isNear(missing)) offers.push({ kind: 'tier-near', name, missing });
  }
  if (draft.couponIssueId === undefined) offers.push(...couponOffers(till, isNear));
  const question = earningQuestion(draft, terms, {
    amount: cents(total + (used?.value ?? 0)),
    net: total,
  });
  const more = question && moreToNextPoint(question);
  if (more !== null && more >= leastMore) offers.push({ kind: 'next-point', more });
  return offers.slice(0, mostOffers);
}

function couponOffers(
  { terms: { buyer, day }, billed }: Till,
  isNear: (missing: number) => boolean,
): readonly Offer[] {
  return (buyer?.coupons ?? []).flatMap((coupon): readonly Offer[] => {
    const { name, until } = coupon;
    const off = quoteCoupon(coupon, billed, day);
    if (!off.ok) {
      if (off.refusal.kind !== 'below') return [];
      const missing = cents(off.refusal.from - billed);
      return isNear(missing) ? [{ kind: 'coupon-within-reach', name, missing }] : [];
    }
    return daysBetween(day, until) <= endsSoonDays ? [{ kind: 'coupon-ends', name, until }] : [];
  });
}
