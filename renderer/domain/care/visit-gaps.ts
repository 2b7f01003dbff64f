import { type CustomerColumns, numberAt } from '../customers/columns/customer-columns.ts';
import type { LifeLimits, LifeStage } from './life-cycle.ts';

/** How often a customer came again after so many days; the place in the list is the number of days. */
export type GapCounts = readonly number[];

/** Longer ones are not known: of each customer the days of one year are kept. */
export const longestGap = 365;

/**
 * The days between one visit and the next, of all customers over the last year of each. A day on which goods were
 * only brought back is no visit.
 */
export function gapsIn({ ids, recent }: Pick<CustomerColumns, 'ids' | 'recent'>): GapCounts {
  const counts = Array.from({ length: longestGap + 1 }, () => 0);
  for (let slot = 0; slot < ids.length; slot += 1) {
    const pairs = ids[slot] === undefined ? [] : (recent[slot] ?? []);
    let before: number | undefined;
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const day = pairs[at] ?? 0;
      if ((pairs[at + 1] ?? 0) < 0) continue;
      const gap = before === undefined ? 0 : day - before;
      if (gap > 0 && gap <= longestGap) counts[gap] = (counts[gap] ?? 0) + 1;
      before = day;
    }
  }
  return counts;
}

export type StageCounts = Readonly<Record<LifeStage, number>>;

/** How many customers are in each stage on a day (counted from 1970-01-01), by these limits; as `lifeOn` says for each. */
export function stagesOn(
  { ids, numbers }: Pick<CustomerColumns, 'ids' | 'numbers'>,
  today: number,
  { active, quiet, sleeping, leaving }: LifeLimits,
): StageCounts {
  const counts = { active: 0, quiet: 0, sleeping: 0, leaving: 0, lost: 0, prospect: 0 };
  for (let slot = 0; slot < ids.length; slot += 1) {
    if (ids[slot] === undefined) continue;
    const days = today - numberAt(numbers.lastDay, slot);
    // Written out: a search in a list of limits for each of 100,000 is a dropped frame at each key stroke.
    if (Number.isNaN(days)) counts.prospect += 1;
    else if (days <= active) counts.active += 1;
    else if (days <= quiet) counts.quiet += 1;
    else if (days <= sleeping) counts.sleeping += 1;
    else if (days <= leaving) counts.leaving += 1;
    else counts.lost += 1;
  }
  return counts;
}
