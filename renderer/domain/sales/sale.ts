import type { EarnRule } from '../loyalty/earning.ts';
import type { BusinessDay, Cents, PointUnits, RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/** How the money came. */
export const paymentMethods = ['cash', 'wechat', 'alipay', 'card', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/**
 * One line of a sale. A product keeps the name it had on that day; free text lies in a text row,
 * since owners write names of people there. `quantity` is in thousandths: tea is sold by weight.
 */
export type SaleLine = {
  readonly productId: RowId | null;
  readonly name: string | null;
  readonly textId: RowId | null;
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly discount: Cents;
};

/** What was promised for a sale: the rule of that day, frozen, and the units it gave (`rules-points.md`). */
export type Earned = { readonly rule: EarnRule; readonly units: PointUnits };

/** Somebody bought something. `subject` is the customer, or null for a walk-in without a card. */
export type SaleEntry = Entry & {
  readonly kind: 'sale';
  readonly lines: readonly SaleLine[];
  /** Off the whole bill, besides the lines' own discounts. */
  readonly discount: Cents;
  /** What was paid in money, after all discounts. */
  readonly total: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly noteId: RowId | null;
  readonly earned: Earned | null;
  /** What the receipt was called in the list that a past sale came from. */
  readonly receipt?: string;
};

/** Money given back for a sale, in part or whole. Parts never add up to more than the sale. */
export type RefundEntry = Entry & {
  readonly kind: 'refund';
  readonly saleId: RowId;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly reasonId: RowId | null;
};

/**
 * Goods came back and no sale is known that they belong to: imported history, a lost slip. It lowers
 * what the customer spent and takes the points that its own rule gives, never below zero; `amount` is
 * above zero (`rules.md` §2).
 */
export type ReturnEntry = Entry & {
  readonly kind: 'return_unlinked';
  readonly lines: readonly SaleLine[];
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly reasonId: RowId | null;
  /** The rule of its day; null where past sales earn nothing. */
  readonly rule: EarnRule | null;
  readonly receipt?: string;
};

/**
 * What a customer brought along from before: the balances of another system, dated at the import and
 * never a bare number, so that points can explain themselves (`rules.md` §8).
 */
export type OpeningEntry = Entry & {
  readonly kind: 'opening';
  readonly points: PointUnits;
  /** Stored value, kept for the engine of stored value. */
  readonly stored: Cents;
  readonly spent: Cents;
  /** How many sales and visits the past spend was; 0 where nobody counted. */
  readonly visits: number;
  readonly lastDay: BusinessDay | null;
};

/** Something worth remembering about a customer, in the shop's own words. */
export type NoteEntry = Entry & { readonly kind: 'note'; readonly textId: RowId };
