import type { BusinessDay, Cents } from '../../kernel/units.ts';
import { toRowId } from '../../kernel/units.ts';
import { earnedTier } from './earned-tier.ts';
import type { FoldRules } from '../fold-rules.ts';

/**
 * The tier of somebody whose tier only spending holds, out of what they spent on each day lately: the
 * quick way beside `foldTier`. Only for tiers that are `immediate`, or for a shop without any.
 */
export function tierAfterSale(
  recent: readonly (readonly [BusinessDay, Cents])[],
  rule: FoldRules['tiers'],
  day: BusinessDay,
): {
  readonly tier: string | null;
  readonly tierUntil: BusinessDay | null;
  readonly nextChange: BusinessDay | null;
} {
  const tiers = rule.tiers.toSorted((one, other) => one.threshold - other.threshold);
  const steps = recent.map(([on, net]) => ({ kind: 'bought', id: anyId, day: on, net }) as const);
  const { level, until, leaves } = earnedTier(steps, { ...rule, tiers }, day);
  return {
    tier: level === 0 ? null : (tiers[level]?.id ?? null),
    tierUntil: until,
    nextChange: leaves,
  };
}

/** A day's spending is of several sales. */
const anyId = toRowId('day');
