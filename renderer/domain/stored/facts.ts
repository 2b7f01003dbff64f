import type { Earned, PaymentMethod } from '../sales/sale.ts';
import type { BusinessDay, Cents, RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/** Both purses of a stored-value account: what the customer paid in, and what the shop gave on top. */
export type Purses = { readonly principal: Cents; readonly bonus: Cents };

/** Money paid in beforehand (储值). It earns points when it is spent, not now (`rules.md` §6). */
export type TopUpEntry = Entry & {
  readonly kind: 'stored_topup';
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
} & Purses;

/** A top-up given back: its unused principal in money, and its bonus is gone. */
export type TopUpRefundEntry = Entry & {
  readonly kind: 'stored_refund';
  readonly topUpId: RowId;
  readonly method: PaymentMethod;
  readonly reasonId: RowId | null;
} & Purses;

/** Corrected by hand, up or down; never "the new balance". */
export type StoredAdjustEntry = Entry & {
  readonly kind: 'stored_adjust';
  readonly reason: string | null;
  readonly reasonId: RowId | null;
} & Purses;

/** A visit card sold (次卡): so many uses of one product, paid beforehand. */
export type VisitCardEntry = Entry & {
  readonly kind: 'card_sold';
  readonly productId: RowId | null;
  readonly name: string;
  readonly uses: number;
  readonly price: Cents;
  /** Last usable day; null for ever. */
  readonly until: BusinessDay | null;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
};

/**
 * Uses of a visit card: a visit of the customer, and their share of the card's price is spent and
 * earns points now, as with stored value. Undoing the action gives the use back.
 */
export type CardUseEntry = Entry & {
  readonly kind: 'card_used';
  readonly cardId: RowId;
  readonly uses: number;
  /** The part of the price these uses are; all uses of a card add up to its price. */
  readonly share: Cents;
  readonly earned: Earned | null;
  readonly staffId: RowId | null;
};

/** The unused part of a visit card given back in money, pro rata; the card is over. */
export type CardRefundEntry = Entry & {
  readonly kind: 'card_refunded';
  readonly cardId: RowId;
  readonly uses: number;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly reasonId: RowId | null;
};
