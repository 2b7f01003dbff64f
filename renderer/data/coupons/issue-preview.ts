import { type Coupon, usableDays } from '#domain/coupons/coupon.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { peopleIn } from '../columns/people-in.ts';
import type { Shop } from '../shop.ts';
import type { CouponOnList } from './coupon-list.ts';
import type { CouponPiece } from './coupon-book.ts';

/** What issuing would do: how many get one, who is left out and why, and whether there are enough. */
export type IssuePreview = {
  readonly get: number;
  readonly limit: number;
  readonly outside: number;
  /** Pieces that are missing; 0 if there are enough. */
  readonly missing: number;
  /** First and last day of what would be issued today; null once its days are over. */
  readonly days: { readonly from: BusinessDay; readonly until: BusinessDay } | null;
};

/**
 * Counts what `issueCoupons` would do, from memory and the coupon book, with nothing written. The command itself
 * looks again: whoever joins the filter meanwhile gets one too.
 */
export async function previewIssue(
  shop: Shop,
  coupon: CouponOnList,
  customerIds: Iterable<RowId>,
  pieces: readonly CouponPiece[],
): Promise<IssuePreview> {
  const meant = coupon.segment === null ? undefined : await peopleIn(shop, coupon.segment);
  const had = piecesByOwner(pieces);
  let [get, limit, outside] = [0, 0, 0];
  for (const id of customerIds) {
    if (meant !== undefined && !meant.has(id)) outside += 1;
    else if (isFull(coupon, had.get(id) ?? 0)) limit += 1;
    else get += 1;
  }
  const missing = coupon.left === null ? 0 : Math.max(0, get - Math.max(0, coupon.left));
  return { get, limit, outside, missing, days: usableDays(coupon.validity, shop.clock.today()) };
}

function isFull({ perPerson }: Coupon, had: number): boolean {
  return perPerson !== null && had >= perPerson;
}

function piecesByOwner(pieces: readonly CouponPiece[]): ReadonlyMap<RowId, number> {
  const had = new Map<RowId, number>();
  for (const { customerId, state } of pieces) {
    if (state !== 'voided') had.set(customerId, (had.get(customerId) ?? 0) + 1);
  }
  return had;
}
