import type { BusinessDay, Cents, RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/** What a coupon does, frozen when it was issued: a later change of the coupon moves no issued one. */
export type CouponTerms =
  /** 满减: so much off, from a bill of so much. */
  | { readonly type: 'off'; readonly off: Cents; readonly from: Cents }
  /** 折扣: so many percent off, at most so much (null: no limit), from a bill of so much. */
  | {
      readonly type: 'percent';
      readonly percent: number;
      readonly atMost: Cents | null;
      readonly from: Cents;
    }
  /** 赠品: something given away. */
  | { readonly type: 'gift'; readonly gift: string; readonly from: Cents };

/** A coupon in a customer's hand. Redeemed by a sale that names it; gone after its last day; or voided. */
export type CouponIssueEntry = Entry & {
  readonly kind: 'coupon_issued';
  readonly couponId: RowId;
  readonly name: string;
  readonly terms: CouponTerms;
  /** What is printed and scanned; unlike any other of the shop. */
  readonly code: string;
  readonly from: BusinessDay;
  readonly until: BusinessDay;
  /** Of a partner shop: only printed, never redeemed here. */
  readonly partner: boolean;
};

/** A coupon taken back before it was used. */
export type CouponVoidEntry = Entry & {
  readonly kind: 'coupon_void';
  readonly issueId: RowId;
  readonly reasonId: RowId | null;
};
