import type { BusinessDay, Cents, PointUnits } from '../kernel/units.ts';
import type { PaymentMethod } from '../sales/sale.ts';
import type { PointsCause } from './facts.ts';

/**
 * A line of a customer's story about points, stored value, visit cards, coupons or tiers, besides sales.
 * Units are those of the shop today, with their sign. `name` is empty where nothing has one.
 */
export type LoyaltyLine =
  | {
      readonly kind: 'points';
      readonly units: PointUnits;
      readonly cause: PointsCause;
      /** The activity, the prize, or one of the shop's listed reasons. */
      readonly name: string;
    }
  | { readonly kind: 'redeem'; readonly units: PointUnits; readonly name: string }
  /** What comes back depends on last days that passed meanwhile: "why?" on the points tells. */
  | { readonly kind: 'redeem-cancel'; readonly name: string }
  | {
      readonly kind: 'top-up' | 'top-up-refund' | 'stored-adjust';
      readonly principal: Cents;
      readonly bonus: Cents;
      readonly method: PaymentMethod | null;
      readonly name: string;
    }
  | {
      readonly kind: 'card-sold';
      readonly name: string;
      readonly uses: number;
      readonly amount: Cents;
      readonly until: BusinessDay | null;
    }
  | {
      readonly kind: 'card-used';
      readonly name: string;
      readonly uses: number;
      readonly units: PointUnits | null;
    }
  | { readonly kind: 'card-refunded'; readonly name: string; readonly amount: Cents }
  | {
      readonly kind: 'coupon-issued';
      readonly name: string;
      readonly until: BusinessDay | null;
    }
  | { readonly kind: 'coupon-void'; readonly name: string }
  | {
      readonly kind: 'membership';
      /** The tier. */
      readonly name: string;
      readonly from: BusinessDay;
      readonly until: BusinessDay;
      readonly amount: Cents;
    };

/** One for each kind, or it does not compile. */
const kinds: Readonly<Record<LoyaltyLine['kind'], true>> = {
  points: true,
  redeem: true,
  'redeem-cancel': true,
  'top-up': true,
  'top-up-refund': true,
  'stored-adjust': true,
  'card-sold': true,
  'card-used': true,
  'card-refunded': true,
  'coupon-issued': true,
  'coupon-void': true,
  membership: true,
};

/** Whether a line of somebody's story is told by `loyaltyLine`, and not as a sale or as care. */
export function isLoyaltyLine<L extends { readonly kind: string }>(
  line: L,
): line is L & LoyaltyLine {
  return Object.hasOwn(kinds, line.kind);
}
