import type { LunarPolicy } from '../kernel/lunar/lunar-birthday.ts';
import type { BusinessDay, Cents, PointUnits, RowId } from '../kernel/units.ts';
import type { EarnRule } from './earning.ts';

/** How a fraction of the smallest point is settled, once, at the very end (`rules-points.md` 1). */
export type Rounding = 'floor' | 'half_up' | 'ceil';

/** How tier, birthday and campaign come together: product, the best one, or 1 + Σ(m−1). */
export type Stack = 'multiply' | 'max' | 'add';

/** How long points can be used, from the day they were earned (`rules-points.md` 4). */
export type Expiry =
  | { readonly mode: 'none' }
  | { readonly mode: 'months'; readonly months: number; readonly roundUpTo: PeriodEnd }
  | { readonly mode: 'days'; readonly days: number };
export type PeriodEnd = 'none' | 'month' | 'quarter' | 'half_year' | 'year';

/** A level that customers reach by spending `threshold` within the window. The first one has threshold 0. */
export type Tier = {
  readonly id: string;
  readonly name: string;
  readonly threshold: Cents;
  /** 120 is ×1.2. */
  readonly percent: number;
};

/** When a reached tier ends (`rules-points.md` 10). */
export type TierPolicy = 'immediate' | 'hold_fit' | 'hold_one_down';

/** Extra points around a birthday (`rules-points.md` 3). */
export type BirthdayBonus = {
  readonly percent: number;
  readonly window: 'day' | 'month' | 'around';
  /** Days before and after, for `around`. */
  readonly before: number;
  readonly after: number;
  /** Only the first purchases of each birthday-year; null for all of them. */
  readonly maxUses: number | null;
};

/** Days on which everything earns more, first and last day included. */
export type Campaign = {
  readonly id: string;
  readonly name: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly percent: number;
};

/** Goods that earn more: one product, or all of a category. */
export type GoodsBonus = {
  readonly id: string;
  readonly productId: RowId | null;
  readonly category: string | null;
  /** 100 is ordinary. */
  readonly percent: number;
  /** Besides, for each whole piece. */
  readonly perPiece: PointUnits;
};

/** Points as money off (`rules-points.md`, "Facts vs requests"). */
export type SpendingRule = {
  /** What one whole point is worth. */
  readonly perPoint: Cents;
  readonly minUnits: PointUnits;
  readonly stepUnits: PointUnits;
  /** Of the bill, 0 to 100. */
  readonly maxPercent: number;
};

export type SignInRule = {
  /** 0 switches signing in off. */
  readonly units: PointUnits;
  readonly everyDays: number;
  readonly bonusUnits: PointUnits;
};

export type ReferralRule = {
  /** 0 for both switches it off. */
  readonly referrerUnits: PointUnits;
  readonly friendUnits: PointUnits;
  /** The friend's first sale of at least this. */
  readonly minimumSale: Cents;
  /** A full refund within this many days takes both back. */
  readonly withinDays: number;
  /** How many friends a month count for one person; null for all. */
  readonly monthlyCap: number | null;
};

/** "Top up 500, get 50": the best rule whose `principal` is reached. */
export type TopUpRule = { readonly principal: Cents; readonly bonus: Cents };

export type StoredRule = {
  readonly topUps: readonly TopUpRule[];
  readonly order: 'pro_rata' | 'principal_first';
  /** More than this in one account is warned of. */
  readonly warnOver: Cents;
  readonly lowBelow: Cents;
  readonly cardLowBelow: number;
  /** Days in which a top-up can be given back. */
  readonly refundDays: number;
};

/** One prize; `weight` in ten-thousandths, all together 10,000 with the blank among them. */
export type Prize = {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly units: PointUnits;
};

export type DrawRule = { readonly costUnits: PointUnits; readonly prizes: readonly Prize[] };

/** Everything an owner decides about loyalty. Earning facts freeze what was in force (`rules-points.md`). */
export type LoyaltyProgram = {
  readonly earn: EarnRule;
  readonly rounding: Rounding;
  /** `net`: no points for what points paid. */
  readonly earnOn: 'net' | 'gross';
  /** Bills below it earn nothing. */
  readonly minimum: Cents;
  readonly expiry: Expiry;
  readonly tiers: readonly Tier[];
  readonly tierMonths: number;
  readonly tierPolicy: TierPolicy;
  readonly birthday: BirthdayBonus | null;
  /** How lunar and leap-day birthdays are kept, for bonuses and lists alike. */
  readonly lunar: LunarPolicy;
  readonly leapDay: 'feb28' | 'mar1';
  readonly campaigns: readonly Campaign[];
  readonly goods: readonly GoodsBonus[];
  readonly stack: Stack;
  readonly spending: SpendingRule;
  readonly refundDebt: 'carry' | 'forgive';
  readonly graceDays: number;
  readonly signIn: SignInRule;
  readonly referral: ReferralRule;
  readonly stored: StoredRule;
  readonly draw: DrawRule;
  /** Days on which the shop is closed: they break no row of sign-ins. */
  readonly holidays: readonly BusinessDay[];
  /** What the owner picks from when points are changed by hand. */
  readonly adjustReasons: readonly string[];
  /** A change by hand above this asks again. */
  readonly askAbove: PointUnits;
};
