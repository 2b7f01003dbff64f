import { type Result, accept, refuse } from '../kernel/result.ts';
import type { LifeLimits } from './life-cycle.ts';
import type { GapCounts } from './visit-gaps.ts';

/** Limits that suit how often this shop's customers come, and the figures behind them. */
export type LifeProposal = {
  readonly limits: LifeLimits;
  /** How many gaps between visits it was read from. */
  readonly gaps: number;
  /** Eight of ten visits came within so many days of the one before. */
  readonly within: number;
};

/** Fewer say more about the few than about the shop. */
export const leastGaps = 50;

/** How many of a hundred visits are taken for the usual; the rest are holidays, illness and chance. */
const usualShare = 80;

/**
 * The app's own proposal (`rules.md` §3). Most visits come within some days of the one before; who stays away half as
 * long again is late for this shop, and a stage is as long as that: a hairdresser's customer is late after
 * six weeks, a furrier's after a year. Rounded up to whole weeks, for people to remember.
 */
export function lifeProposal(
  counts: GapCounts,
): Result<LifeProposal, { readonly kind: 'too-few'; readonly gaps: number }> {
  const gaps = counts.reduce((all, count) => all + count, 0);
  if (gaps < leastGaps) return refuse({ kind: 'too-few', gaps });
  const within = daysOf(counts, gaps, usualShare);
  const active = Math.ceil((within * 1.5) / 7) * 7;
  const limits = { active, quiet: 2 * active, sleeping: 3 * active, leaving: 4 * active };
  return accept({ limits, gaps, within });
}

/** So many days that at least `share` of a hundred gaps are no longer. */
function daysOf(counts: GapCounts, gaps: number, share: number): number {
  let seen = 0;
  const days = counts.findIndex((count) => (seen += count) * 100 >= gaps * share);
  return Math.max(1, days);
}

/** Gaps of about one length, as one bar. */
export type GapBar = { readonly from: number; readonly through: number; readonly count: number };

const ends = [7, 14, 30, 60, 90, 180, 365];

/** The gaps as few bars as an owner reads at a glance: a week, two, a month, two, a quarter, half a year, a year. */
export function gapBars(counts: GapCounts): readonly GapBar[] {
  return ends.map((through, at) => {
    const from = (ends[at - 1] ?? 0) + 1;
    const count = counts.slice(from, through + 1).reduce((all, one) => all + one, 0);
    return { from, through, count };
  });
}
