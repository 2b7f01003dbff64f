import { type BusinessDay, type RowId, toBusinessDay } from '../kernel/units.ts';
import type { SaleEntry } from '../sales/sale.ts';
import { inTheirOrder } from '../loyalty/in-order.ts';
import type { Entry } from '../sync/rows.ts';
import type { CouponIssueEntry, CouponVoidEntry } from './facts.ts';

/** A coupon in somebody's hand, as it was issued. */
export type HeldCoupon = Pick<
  CouponIssueEntry,
  'couponId' | 'name' | 'terms' | 'code' | 'from' | 'until' | 'partner'
> & { readonly issueId: RowId };

export type CouponState = 'held' | 'redeemed' | 'expired' | 'voided';

/** What became of an issued coupon. */
export type IssuedCoupon = HeldCoupon & {
  readonly state: CouponState;
  readonly issuedDay: BusinessDay;
  /** The sales that named it, in order: more than one where two counters were offline. */
  readonly saleIds: readonly RowId[];
};

/**
 * What became of a customer's coupons, from the entries that count, at the end of `day`; oldest first. A pure
 * function of their set, like every fold.
 *
 * A sale that names a coupon redeems it, and it stays redeemed when the sale is refunded; when the sale is
 * undone the coupon was never used. A till that gave the discount is right even if the coupon was voided or
 * over by then. The last day is usable to its end.
 */
export function foldCoupons(facts: readonly Entry[], day: BusinessDay): readonly IssuedCoupon[] {
  const issues = new Map<RowId, CouponIssueEntry>();
  const voided = new Set<RowId>();
  const sales = new Map<RowId, RowId[]>();
  for (const fact of inTheirOrder(facts, lastDay)) {
    if (isCouponIssue(fact)) issues.set(fact.id, fact);
    else if (isCouponVoid(fact)) voided.add(fact.issueId);
    else {
      const issueId = couponOfSale(fact);
      if (issueId === undefined) continue;
      const known = sales.get(issueId);
      if (known === undefined) sales.set(issueId, [fact.id]);
      else known.push(fact.id);
    }
  }
  return [...issues.values()].map((issue) => {
    const saleIds = sales.get(issue.id) ?? [];
    const state = stateOf(issue, day, voided.has(issue.id), saleIds.length > 0);
    return { ...asHeld(issue), state, issuedDay: issue.day, saleIds };
  });
}

/** No fact is left out for being dated later: a till that gave a discount is right whatever its clock. */
const lastDay = toBusinessDay('9999-12-31');

/** The coupons a customer could use on `day` or later, those that end soonest first. */
export function heldCoupons(facts: readonly Entry[], day: BusinessDay): readonly HeldCoupon[] {
  return foldCoupons(facts, day)
    .filter(({ state }) => state === 'held')
    .sort((one, other) => (one.until + one.issueId < other.until + other.issueId ? -1 : 1))
    .map(({ state: _state, issuedDay: _day, saleIds: _sales, ...held }) => held);
}

/** A coupon that a customer was given. */
export function isCouponIssue<E extends Entry>(entry: E): entry is E & CouponIssueEntry {
  return entry.kind === 'coupon_issued';
}

/** A coupon that was taken off a customer before it was used. */
export function isCouponVoid<E extends Entry>(entry: E): entry is E & CouponVoidEntry {
  return entry.kind === 'coupon_void';
}

function stateOf(
  { until }: CouponIssueEntry,
  day: BusinessDay,
  isVoided: boolean,
  isUsed: boolean,
): CouponState {
  if (isUsed) return 'redeemed';
  if (isVoided) return 'voided';
  return until < day ? 'expired' : 'held';
}

function asHeld(issue: CouponIssueEntry): HeldCoupon {
  const { id, couponId, name, terms, code, from, until, partner } = issue;
  return { issueId: id, couponId, name, terms, code, from, until, partner };
}

function couponOfSale(entry: Entry): RowId | undefined {
  return isSale(entry) ? entry.coupon?.issueId : undefined;
}

/** As in `loyalty/standing.ts`, which folds coupons itself and cannot be asked from here. */
function isSale<E extends Entry>(entry: E): entry is E & SaleEntry {
  return entry.kind === 'sale';
}
