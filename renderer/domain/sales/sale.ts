import type { EarnRule } from '../loyalty/earning.ts';
import type { Cents, PointUnits, RowId } from '../kernel/units.ts';
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
};

/** Money given back for a sale, in part or whole. Parts never add up to more than the sale. */
export type RefundEntry = Entry & {
  readonly kind: 'refund';
  readonly saleId: RowId;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly reasonId: RowId | null;
};

/** Something worth remembering about a customer, in the shop's own words. */
export type NoteEntry = Entry & { readonly kind: 'note'; readonly textId: RowId };
