import { type BusinessDay, type Cents, cents } from '../../kernel/units.ts';
import type { Entry } from '../../sync/rows.ts';
import { daysLater } from '../../kernel/days-later.ts';
import { exact } from '../points/whole.ts';
import type { Tier } from '../program.ts';
import { type EarnedTier, type TierRule, earnedTier } from './earned-tier.ts';
import { grantedTier } from './granted-tier.ts';
import { spendingSteps } from './spending-steps.ts';

/** A customer's tier at the end of a shop day. */
export type TierState = {
  /** The tier that counts; null in a shop without tiers. */
  readonly tierId: string | null;
  /** The one reached by spending alone: lower where a bought or granted tier lifts it. */
  readonly earnedId: string | null;
  /** Last day for which it is certain whatever is spent; null where only spending holds it. */
  readonly until: BusinessDay | null;
  /** Finally paid in money within the window: S of `rules-points.md` 10. */
  readonly spent: Cents;
  /** The tier above, and how much more spending reaches it today. */
  readonly next: { readonly tierId: string; readonly missing: Cents } | null;
  /** First day on which time alone changes the tier or its term: then fold again. */
  readonly nextChange: BusinessDay | null;
};

/**
 * The tier out of a customer's facts by the present limits (`rules-points.md` 10): what was finally paid in
 * money within the window, by one of three ways to lose a tier again; a membership lifts it while it
 * lasts. A function of the set of facts up to `through`; never throws.
 */
export function foldTier(facts: readonly Entry[], rule: TierRule, through: BusinessDay): TierState {
  const tiers = byThreshold(rule.tiers);
  const earned = earnedTier(spendingSteps(facts, through), { ...rule, tiers }, through);
  const granted = grantedTier(facts, tiers, earned.level, through);
  const level = granted.level ?? earned.level;
  const next = tiers[level + 1];
  return {
    tierId: tiers[level]?.id ?? null,
    earnedId: tiers[earned.level]?.id ?? null,
    until: granted.level === null ? earned.until : granted.until,
    spent: cents(exact(earned.spent)),
    next: next ? { tierId: next.id, missing: missing(next, earned.spent) } : null,
    nextChange: soonest(changeOf(earned), granted.changes),
  };
}

function byThreshold(tiers: readonly Tier[]): readonly Tier[] {
  const isRising = tiers.every((tier, at) => (tiers[at - 1]?.threshold ?? 0) <= tier.threshold);
  return isRising ? tiers : tiers.toSorted((one, other) => one.threshold - other.threshold);
}

/** What is held is looked at on the day after its term; what only spending holds, when spending gets old. */
function changeOf({ until, leaves }: EarnedTier): BusinessDay | null {
  return until === null ? leaves : daysLater(until, 1);
}

function missing({ threshold }: Tier, spent: number): Cents {
  return cents(exact(Math.max(0, threshold - spent)));
}

function soonest(one: BusinessDay | null, other: BusinessDay | null): BusinessDay | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
