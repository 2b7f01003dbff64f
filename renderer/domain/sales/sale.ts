import type { EarnRule } from '../loyalty/earning.ts';
import type { GivingBack } from '../loyalty/facts.ts';
import type { Rounding, Stack } from '../loyalty/program.ts';
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

/** A factor of the points of a sale, and where it comes from; 3/2 is ×1.5. */
export type EarnFactor = {
  readonly from: 'tier' | 'birthday' | 'campaign' | 'goods';
  /** Which tier or campaign; the birthday-year a birthday bonus is used up in. */
  readonly name: string;
  readonly over: number;
  readonly under: number;
};

/**
 * What was promised for a sale: the rule of that day, frozen, and the units it gave
 * (`rules-points.md` 1, 2). What is absent was not in force: sales of the first releases have the rule
 * alone, rounded down, without factors, usable for ever.
 */
export type Earned = {
  readonly rule: EarnRule;
  readonly units: PointUnits;
  readonly factors?: readonly EarnFactor[];
  readonly stack?: Stack;
  readonly rounding?: Rounding;
  /** For pieces of goods, besides the money; part of the one rounding. */
  readonly extra?: PointUnits;
  /** Points for the whole amount, also for what points paid. */
  readonly gross?: true;
  /** Less than this kept earns nothing. */
  readonly minimum?: Cents;
  /** Last usable day; absent or null: for ever. */
  readonly until?: BusinessDay | null;
  /** `units` were promised on paper and win over any computing. */
  readonly granted?: true;
};

/** Points that paid a part of a sale: how many, and what they were worth. */
export type PointsUsed = {
  readonly units: PointUnits;
  readonly decimals: number;
  /** Worth of one whole point on that day. */
  readonly perPoint: Cents;
  readonly value: Cents;
};

/** Stored value that paid a part of a sale, from both purses. */
export type StoredUsed = { readonly principal: Cents; readonly bonus: Cents };

/** A coupon redeemed by a sale. */
export type CouponUsed = { readonly issueId: RowId; readonly off: Cents };

/** Somebody bought something. `subject` is the customer, or null for a walk-in without a card. */
export type SaleEntry = Entry & {
  readonly kind: 'sale';
  readonly lines: readonly SaleLine[];
  /** Off the whole bill, besides the lines' own discounts. */
  readonly discount: Cents;
  /** What was paid in money (stored value included), after all discounts, coupon and points. */
  readonly total: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly noteId: RowId | null;
  readonly earned: Earned | null;
  readonly used?: PointsUsed;
  readonly stored?: StoredUsed;
  readonly coupon?: CouponUsed;
  /** What the receipt was called in the list that a past sale came from. */
  readonly receipt?: string;
};

/**
 * Part or all of a sale given back. `amount` is of the bill that was due (`total` and what points
 * paid); parts never add up to more. What of it is money, what stored value and what points is frozen here.
 */
export type RefundEntry = Entry & {
  readonly kind: 'refund';
  readonly saleId: RowId;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly reasonId: RowId | null;
  /** Put back on the account; the rest of the money went back by `method`. */
  readonly stored?: StoredUsed;
  /** What happens to taken-back points that are already spent: owed (absent), or forgiven. */
  readonly debt?: 'carry' | 'forgive';
} & GivingBack;

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
