import type { OperationId, RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/**
 * Pieces of a reward or a coupon that came or went. `subject` is the reward or coupon, so that its
 * entries are its whole stock book; what is left is their sum.
 */
export type StockEntry = Entry & {
  readonly kind: 'stock';
  readonly pieces: number;
  readonly cause: 'set' | 'redeemed' | 'given_back' | 'issued';
  /** Of pieces given back: the action that had taken them. Without it nothing was taken, nor given back. */
  readonly takenBy?: OperationId;
  /** Of a piece given back: the redemption or the coupon's issue it is for, which gives it back once. */
  readonly of?: RowId;
};
