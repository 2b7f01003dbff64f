import type { Birthday } from '../customers/card.ts';
import type { CouponRefusal } from '../coupons/quote-coupon.ts';
import { quoteCoupon } from '../coupons/quote-coupon.ts';
import type { HeldCoupon } from '../coupons/fold-coupons.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { shareOut } from '../kernel/rounding.ts';
import {
  type BusinessDay,
  type Cents,
  type PointUnits,
  type RowId,
  cents,
  pointUnits,
} from '../kernel/units.ts';
import { type BirthdayUses, type EarningQuestion, planEarning } from '../loyalty/earning-plan.ts';
import type { LoyaltyProgram } from '../loyalty/program.ts';
import type { Reward } from '../rewards/reward.ts';
import { type SpendingRefusal, quoteSpending } from '../loyalty/spending.ts';
import type { Purses } from '../stored/facts.ts';
import { spendable, splitSpend } from '../stored/split-spend.ts';
import { type DraftLine, type GoodsRefusal, priceOf, quoteGoods } from './bill-goods.ts';
import type { Earned, PaymentMethod, PointsUsed, StoredUsed } from './sale.ts';

/** A sale being rung up. An amount without products is one line with an empty text and quantity 1000. */
export type SaleDraft = {
  readonly customerId: RowId | null;
  readonly lines: readonly DraftLine[];
  readonly discount: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly note: string;
  /** Points that pay a part. */
  readonly points?: PointUnits;
  /** Stored value that pays a part. */
  readonly stored?: Cents;
  /** A coupon of the customer's. */
  readonly couponIssueId?: RowId;
  /** A reward that goes along, for points. */
  readonly rewardId?: RowId;
};

/** What a sale is quoted by: the shop's rules of the day, and who stands at the counter. */
export type SaleTerms = {
  readonly program: LoyaltyProgram;
  readonly day: BusinessDay;
  /** Null for somebody without a card: no points, coupons or stored value. */
  readonly buyer: Buyer | null;
  /** The computer's day cannot be trusted: the sale is recorded, and earns nothing. */
  readonly isClockBehind: boolean;
  /** The categories of goods by product; what is not there has none. */
  readonly categories: ReadonlyMap<RowId, string>;
  /** What points can be spent on besides, in the order of the list; none where nobody asks. */
  readonly rewards?: readonly OfferedReward[];
};

/** A reward on the list, and how many pieces are left; null where they are not counted. */
export type OfferedReward = Pick<Reward, 'id' | 'name' | 'cost'> & { readonly left: number | null };

export type Buyer = {
  readonly tierId: string | null;
  readonly birthday: Birthday | null;
  readonly birthdayUses: BirthdayUses;
  readonly points: PointUnits;
  readonly purses: Purses;
  readonly coupons: readonly HeldCoupon[];
};

export type SaleRefusal =
  | GoodsRefusal
  | { readonly kind: 'unknown-customer' }
  | { readonly kind: 'needs-card' }
  | { readonly kind: 'coupon'; readonly why: CouponRefusal['kind'] }
  | { readonly kind: 'points'; readonly why: SpendingRefusal['kind'] }
  | { readonly kind: 'stored-too-little'; readonly left: Cents }
  | { readonly kind: 'reward'; readonly why: 'gone' | 'no-stock' | 'too-few-points' };

export type Quote = {
  readonly before: Cents;
  readonly discounts: Cents;
  /** What a coupon took off. */
  readonly couponOff: Cents;
  /** What goes along for points, and takes them before the bill does. */
  readonly reward: OfferedReward | null;
  /** Points that pay, and what they are worth. */
  readonly used: PointsUsed | null;
  /** What is paid in money, stored value included. */
  readonly total: Cents;
  /** Of that, from both purses of stored value. */
  readonly stored: StoredUsed | null;
  /** Of that, by `method`. */
  readonly due: Cents;
  readonly earned: Earned | null;
  readonly units: PointUnits;
};

/**
 * What a sale comes to, what pays it and what it earns, before it is saved: the counter shows this
 * while the owner types, and the same function decides at saving, so that the two can never differ.
 *
 * In this order: lines and their discounts, the bill's discount, the coupon, a reward's points, points, stored value, money.
 * Refuses an empty bill, a discount above its price, a quantity that is no positive number up to
 * 9,999, a bill over 99,999,999.99, and points, coupon or stored value that cannot pay. A bill of zero
 * (everything given away) is a sale.
 */
export function quoteSale(draft: SaleDraft, terms: SaleTerms): Result<Quote, SaleRefusal> {
  const bill = quoteGoods(draft);
  if (!bill.ok) return bill;
  const { before, discounts } = bill.value;
  const coupon = couponOff(draft, terms, cents(before - discounts));
  if (!coupon.ok) return coupon;
  const amount = cents(before - discounts - coupon.value);
  const reward = rewardTaken(draft, terms);
  if (!reward.ok) return reward;
  const used = pointsUsed(draft, terms, amount, reward.value?.cost ?? 0);
  if (!used.ok) return used;
  const total = cents(amount - (used.value?.value ?? 0));
  const stored = storedUsed(draft, terms, total);
  if (!stored.ok) return stored;
  const question = earningQuestion(draft, terms, { amount, net: total });
  const earned = question && planEarning(question);
  return accept({
    before,
    discounts,
    couponOff: coupon.value,
    reward: reward.value,
    used: used.value,
    total,
    stored: stored.value,
    due: cents(total - (draft.stored ?? 0)),
    earned,
    units: earned?.units ?? pointUnits(0),
  });
}

function couponOff(
  { couponIssueId }: SaleDraft,
  { buyer, day }: SaleTerms,
  amount: Cents,
): Result<Cents, SaleRefusal> {
  if (couponIssueId === undefined) return accept(cents(0));
  if (buyer === null) return refuse({ kind: 'needs-card' });
  const held = buyer.coupons.find(({ issueId }) => issueId === couponIssueId);
  if (held === undefined) return refuse({ kind: 'coupon', why: 'used' });
  const off = quoteCoupon(held, amount, day);
  return off.ok ? off : refuse({ kind: 'coupon', why: off.refusal.kind });
}

function rewardTaken(
  { rewardId }: SaleDraft,
  { buyer, rewards = [] }: SaleTerms,
): Result<OfferedReward | null, SaleRefusal> {
  if (rewardId === undefined) return accept(null);
  if (buyer === null) return refuse({ kind: 'needs-card' });
  const reward = rewards.find(({ id }) => id === rewardId);
  if (reward === undefined) return refuse({ kind: 'reward', why: 'gone' });
  if (reward.left !== null && reward.left <= 0) return refuse({ kind: 'reward', why: 'no-stock' });
  if (reward.cost > buyer.points) return refuse({ kind: 'reward', why: 'too-few-points' });
  return accept(reward);
}

function pointsUsed(
  { points }: SaleDraft,
  { buyer, program }: SaleTerms,
  amount: Cents,
  taken: number,
): Result<PointsUsed | null, SaleRefusal> {
  if (points === undefined || points === 0) return accept(null);
  if (buyer === null) return refuse({ kind: 'needs-card' });
  const balance = pointUnits(buyer.points - taken);
  const used = quoteSpending(points, program, { balance, amount });
  return used.ok ? used : refuse({ kind: 'points', why: used.refusal.kind });
}

function storedUsed(
  { stored }: SaleDraft,
  { buyer, program }: SaleTerms,
  total: Cents,
): Result<StoredUsed | null, SaleRefusal> {
  if (stored === undefined || stored === 0) return accept(null);
  if (buyer === null) return refuse({ kind: 'needs-card' });
  const left = spendable(buyer.purses);
  if (!Number.isInteger(stored) || stored < 0 || stored > left || stored > total) {
    return refuse({ kind: 'stored-too-little', left });
  }
  return accept(splitSpend(stored, buyer.purses, program.stored.order));
}

/**
 * What a bill asks of the programme; null where it earns nothing: without a card, or on a day that cannot be
 * trusted. Each line with the money it came to in the end, for bonuses on goods: what was taken off is shared out.
 */
export function earningQuestion(
  { lines }: Pick<SaleDraft, 'lines'>,
  { program, day, categories, buyer, isClockBehind }: SaleTerms,
  { amount, net }: { readonly amount: Cents; readonly net: Cents },
): EarningQuestion | null {
  if (buyer === null || isClockBehind) return null;
  const { tierId, birthday, birthdayUses } = buyer;
  const paid = program.earnOn === 'gross' ? amount : net;
  const shares = shareOut(
    paid,
    lines.map((line) => priceOf(line) - line.discount),
  );
  return {
    program,
    day,
    bill: {
      amount,
      net,
      lines: lines.map(({ productId, quantity }, at) => ({
        productId,
        category: (productId && categories.get(productId)) ?? null,
        net: cents(shares[at] ?? 0),
        quantity,
      })),
    },
    customer: { tierId, birthday, birthdayUses },
  };
}
