import type { BusinessDay, Cents, PointUnits, RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/** Why points were given or taken besides sales. */
export const pointsCauses = ['adjust', 'signin', 'referral', 'activity', 'draw', 'other'] as const;
export type PointsCause = (typeof pointsCauses)[number];

/**
 * Points given (above zero: a lot) or taken (below zero: a spend) besides sales. A fact: it is never
 * refused afterwards, and what live points cannot cover becomes debt (`rules-points.md` 6, 9).
 */
export type PointsEntry = Entry & {
  readonly kind: 'points';
  readonly units: PointUnits;
  readonly decimals: number;
  readonly cause: PointsCause;
  /** Last usable day of what is given; null for ever. */
  readonly until: BusinessDay | null;
  /** One of the shop's listed reasons, or the name of the activity or prize: no personal words. */
  readonly reason: string | null;
  /** The owner's own words. */
  readonly reasonId: RowId | null;
  /** What it came from: the friend's sale, the activity, the prize. */
  readonly sourceId: RowId | null;
};

/** Points spent for a reward, outside a sale. */
export type RedeemEntry = Entry & {
  readonly kind: 'redeem';
  readonly units: PointUnits;
  readonly decimals: number;
  readonly rewardId: RowId | null;
  /** The reward's name on that day. */
  readonly name: string | null;
};

/** A reward given back: the points go where they came from, with their own last day (`rules-points.md` 8). */
export type RedeemCancelEntry = Entry & {
  readonly kind: 'redeem_cancel';
  readonly redeemId: RowId;
} & GivingBack;

/** How points are given back, frozen on the day it happened. */
export type GivingBack = {
  /** Days a part whose last day is past lives again; 0: it is lost. */
  readonly graceDays?: number;
  /** Last usable day of a part that had come out of a debt since repaid; null for ever. */
  readonly freshUntil?: BusinessDay | null;
};

/**
 * Expiry was switched on: every lot that never expired gets this last day, of everybody in the shop
 * (`subject` null). Undone like any other action.
 */
export type TermEntry = Entry & { readonly kind: 'points_term'; readonly until: BusinessDay };

/** A tier bought or granted, first and last day included. It counts where it is above the earned one. */
export type MembershipEntry = Entry & {
  readonly kind: 'membership';
  readonly tierId: string;
  readonly from: BusinessDay;
  readonly until: BusinessDay;
  readonly fee: Cents;
};
