import { daysBetween } from '../kernel/calendar.ts';
import {
  type BusinessDay,
  type Cents,
  type PointUnits,
  type RowId,
  pointUnits,
} from '../kernel/units.ts';
import type { PointsEntry } from '../loyalty/facts.ts';
import type { ReferralRule } from '../loyalty/program.ts';

/** Points a referral gives or takes, to be written with cause `referral` in the operation of the sale or refund. */
export type ReferralPoints = {
  readonly customerId: RowId;
  readonly units: PointUnits;
  readonly decimals: number;
  /** The friend's sale. */
  readonly sourceId: RowId;
};

/** A sale of the friend's: what was paid in money, and what of that was given back since. */
export type FriendSale = { readonly id: RowId; readonly net: Cents; readonly refunded: Cents };

export type ReferralQuestion = {
  readonly rule: ReferralRule;
  readonly decimals: number;
  readonly friendId: RowId;
  /** Null, or the friend themselves (two cards that were merged): there is nobody to thank. */
  readonly referrerId: RowId | null;
  /** The sale being made. */
  readonly sale: { readonly id: RowId; readonly net: Cents };
  /** The friend's sales before it that count. */
  readonly friendSales: readonly FriendSale[];
  /** Points the friend and the referrer got or lost for referring each other so far, that count. */
  readonly given: readonly Pick<PointsEntry, 'subject' | 'units' | 'decimals' | 'sourceId'>[];
  /** Friends for whom the referrer was rewarded in the month of the sale. */
  readonly referrerCountThisMonth: number;
};

/**
 * What both sides get at the friend's first sale of at least X (`rules.md` §7); nothing at any other.
 *
 * A first sale that was given back in full does not count as the first, unless its reward is still theirs
 * (it came back too late to be taken). The monthly cap is the referrer's: the friend gets theirs all the same.
 */
export function referralRewards(question: ReferralQuestion): readonly ReferralPoints[] {
  const { rule, friendId, referrerId, sale, friendSales, decimals } = question;
  if (referrerId === null || referrerId === friendId || sale.net < rule.minimumSale) return [];
  // A minimum of nothing still wants something to be bought.
  if (sale.net <= 0 || isRewarded(question)) return [];
  const wasReached = ({ net, refunded }: FriendSale) =>
    net >= rule.minimumSale && net > 0 && refunded < net;
  if (friendSales.some(wasReached)) return [];

  const isCapped = rule.monthlyCap !== null && question.referrerCountThisMonth >= rule.monthlyCap;
  const both = [
    { customerId: referrerId, units: isCapped ? pointUnits(0) : rule.referrerUnits },
    { customerId: friendId, units: rule.friendUnits },
  ];
  return both
    .filter(({ units }) => units > 0)
    .map((points) => ({ ...points, decimals, sourceId: sale.id }));
}

export type TakingBackQuestion = {
  readonly rule: Pick<ReferralRule, 'withinDays'>;
  readonly sale: { readonly id: RowId; readonly day: BusinessDay; readonly bill: Cents };
  readonly refundedBefore: Cents;
  readonly refund: { readonly day: BusinessDay; readonly amount: Cents };
  /** As in `ReferralQuestion`, of both. */
  readonly given: ReferralQuestion['given'];
};

/**
 * What a refund takes back of both sides: everything they got for that sale, once the last of it comes back
 * within so many days, and nothing before or later. Taken back once, however often it is asked.
 */
export function referralTakenBack(question: TakingBackQuestion): readonly ReferralPoints[] {
  const { rule, sale, refundedBefore, refund, given } = question;
  const isFull = refundedBefore + refund.amount >= sale.bill;
  const ago = daysBetween(sale.day, refund.day);
  if (!isFull || ago > rule.withinDays) return [];
  return sumsFor(given.filter(({ sourceId }) => sourceId === sale.id))
    .filter(({ units }) => units > 0)
    .map((sum) => ({ ...sum, units: pointUnits(0 - sum.units), sourceId: sale.id }));
}

/** One of the two still has what they got for an earlier sale of the friend's. */
function isRewarded({ given, friendSales }: ReferralQuestion): boolean {
  return friendSales.some(({ id }) =>
    sumsFor(given.filter(({ sourceId }) => sourceId === id)).some(({ units }) => units > 0),
  );
}

type Sum = Pick<ReferralPoints, 'customerId' | 'units' | 'decimals'>;

/** What each got and still has, by the grain in which it was given. */
function sumsFor(given: ReferralQuestion['given']): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const { subject, units, decimals } of given) {
    if (subject === null) continue;
    const key = `${subject}/${decimals}`;
    const before = sums.get(key)?.units ?? 0;
    sums.set(key, { customerId: subject, decimals, units: pointUnits(before + units) });
  }
  return [...sums.values()];
}
