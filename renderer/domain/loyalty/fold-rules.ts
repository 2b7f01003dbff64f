import { type LifeLimits, usualLifeLimits } from '../care/life-cycle.ts';
import type { BusinessDay, Cents } from '../kernel/units.ts';
import type { TermEntry } from './facts.ts';
import type { LoyaltyProgram } from './program.ts';

/** What a standing depends on besides the customer's own facts. */
export type FoldRules = {
  /** Another number where a standing could come out differently; stored with each standing. */
  readonly key: number;
  readonly decimals: number;
  readonly tiers: Pick<LoyaltyProgram, 'tiers' | 'tierMonths' | 'tierPolicy'>;
  readonly low: { readonly storedBelow: Cents; readonly cardBelow: number };
  /** When a customer who does not come is quiet, sleeping, leaving, lost. */
  readonly life: LifeLimits;
  /** "Expiry was switched on", as often as it counts, oldest first. */
  readonly terms: readonly TermEntry[];
  /** The shop's day up to which time has passed; facts may be later, and then they win. */
  readonly through: BusinessDay;
};

/**
 * The rules of a fold. Points need hardly any, since each fact froze its own; tiers are read from the
 * present program, and so are the limits below which the owner is told.
 */
export function foldRules(
  program: LoyaltyProgram,
  terms: readonly TermEntry[],
  through: BusinessDay,
  life: LifeLimits = usualLifeLimits,
): FoldRules {
  const { tiers, tierMonths, tierPolicy, stored, earn } = program;
  const low = { storedBelow: stored.lowBelow, cardBelow: stored.cardLowBelow };
  const inOrder = [...terms].sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
  const parts = [
    earn.decimals,
    tiers.map(({ id, threshold }) => [id, threshold]),
    tierMonths,
    tierPolicy,
    low,
    life,
    inOrder.map(({ id, until }) => [id, until]),
  ];
  return {
    key: numberOf(JSON.stringify(parts)),
    decimals: earn.decimals,
    tiers: { tiers, tierMonths, tierPolicy },
    low,
    life,
    terms: inOrder,
    through,
  };
}

/** FNV-1a: two sets of rules with one number would leave standings as they were, one time in four thousand million. */
function numberOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  // Never 0: that is "folded before there were rules".
  return (hash >>> 0) + 1;
}
