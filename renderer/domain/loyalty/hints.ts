import { floorOfProduct } from '../kernel/rounding.ts';
import { type Cents, cents } from '../kernel/units.ts';
import { type EarningBill, type EarningQuestion, planEarning } from './earning-plan.ts';
import type { LoyaltyProgram, Tier } from './program.ts';

/** More than this share of the bill is no hint but a second purchase. */
const mostPercent = 20;

/**
 * The fewest cents more on a bill that give one more whole point: "12 more yuan make a point". Null where
 * points are off, or where it would take more than a fifth of the bill.
 *
 * Asked of `planEarning` itself, as if something without a bonus of its own were added, so that minimum,
 * rounding and goods that earn more are counted as they will be at the till.
 */
export function moreToNextPoint(question: EarningQuestion): Cents | null {
  const { bill, program } = question;
  const points = (more: number) => wholePoints({ ...question, bill: withMore(bill, more) });
  const present = points(0);
  let least = 0;
  let enough = floorOfProduct(bill.amount, mostPercent, 100);
  if (program.earn.points === 0 || points(enough) <= present) return null;
  // Halving between an amount that is too little and one that is enough.
  while (enough - least > 1) {
    const middle = least + Math.floor((enough - least) / 2);
    if (points(middle) > present) enough = middle;
    else least = middle;
  }
  return cents(enough);
}

/**
 * The next tier above the present one, and how much more the customer must spend within the window to
 * reach it; null at the top. `spent` is what counts for tiers today (`rules-points.md` 10).
 */
export function toNextTier(
  { tiers }: Pick<LoyaltyProgram, 'tiers'>,
  { tierId, spent }: { readonly tierId: string | null; readonly spent: Cents },
): { readonly tier: Tier; readonly missing: Cents } | null {
  const present = Math.max(
    0,
    tiers.findIndex(({ id }) => id === tierId),
  );
  const tier = tiers.find(({ threshold }, at) => at > present && threshold > spent);
  return tier === undefined ? null : { tier, missing: cents(tier.threshold - spent) };
}

function wholePoints(question: EarningQuestion): number {
  return Math.floor(planEarning(question).units / 10 ** question.program.earn.decimals);
}

function withMore({ lines, amount, net }: EarningBill, more: number): EarningBill {
  const added = { productId: null, category: null, net: cents(more), quantity: 1000 };
  return { lines: [...lines, added], amount: cents(amount + more), net: cents(net + more) };
}
