import type { BusinessDay } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/**
 * The facts up to a day, each once, in the one order in which everything is folded: by shop day, then
 * instant, then id. The day is what the shop wrote down, whatever a clock says later.
 */
export function inTheirOrder<Fact extends Entry>(
  facts: readonly Fact[],
  through: BusinessDay,
): readonly Fact[] {
  const seen = new Set<string>();
  const kept: Fact[] = [];
  let isSorted = true;
  for (const fact of facts) {
    if (fact.day > through || seen.has(fact.id)) continue;
    seen.add(fact.id);
    const last = kept.at(-1);
    if (last !== undefined && compare(last, fact) > 0) isSorted = false;
    kept.push(fact);
  }
  return isSorted ? kept : kept.sort(compare);
}

function compare(one: Entry, other: Entry): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
