import { type BusinessDay, isBusinessDay } from '../../kernel/units.ts';
import type { Entry } from '../../sync/rows.ts';
import type { MembershipEntry } from '../facts.ts';
import { daysLater } from '../../kernel/days-later.ts';
import type { Tier } from '../program.ts';

/** A tier bought or granted that is above the earned one; level null if there is none today. */
export type GrantedTier = {
  readonly level: number | null;
  readonly until: BusinessDay | null;
  /** The first day on which one begins or ends. */
  readonly changes: BusinessDay | null;
};

/** The highest membership that holds today, first and last day included; of two of one tier the longer. */
export function grantedTier(
  facts: readonly Entry[],
  tiers: readonly Tier[],
  earned: number,
  through: BusinessDay,
): GrantedTier {
  let best: GrantedTier = { level: null, until: null, changes: null };
  for (const fact of facts) {
    if (!isMembership(fact) || fact.day > through || fact.until < through) continue;
    const level = tiers.findIndex(({ id }) => id === fact.tierId);
    if (level <= earned) continue;
    const holds = fact.from <= through;
    const edge = holds ? daysLater(fact.until, 1) : fact.from;
    const changes = best.changes === null || edge < best.changes ? edge : best.changes;
    const isBest = holds && isAbove(level, fact.until, best);
    best = isBest ? { level, until: fact.until, changes } : { ...best, changes };
  }
  return best;
}

function isAbove(level: number, until: BusinessDay, best: GrantedTier): boolean {
  if (best.level === null || best.until === null || level > best.level) return true;
  return level === best.level && until > best.until;
}

function isMembership(fact: Entry): fact is MembershipEntry {
  if (fact.kind !== 'membership' || !('from' in fact && 'until' in fact)) return false;
  return isBusinessDay(fact.from) && isBusinessDay(fact.until);
}
