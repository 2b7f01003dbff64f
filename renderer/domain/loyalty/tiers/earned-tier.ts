import { addMonths } from '../../kernel/calendar.ts';
import type { BusinessDay } from '../../kernel/units.ts';
import { daysLater } from '../../kernel/days-later.ts';
import type { LoyaltyProgram, Tier } from '../program.ts';
import type { SpendingStep } from './spending-steps.ts';
import { type WindowSum, addStep, emptyWindow, nextLeaving, sumOn } from './window-sum.ts';

/** What the owner decides about tiers. */
export type TierRule = Pick<LoyaltyProgram, 'tiers' | 'tierMonths' | 'tierPolicy'>;

/** A tier reached by spending; `level` counts from 0, the first tier. */
export type EarnedTier = {
  readonly level: number;
  readonly until: BusinessDay | null;
  readonly spent: number;
  /** Where only spending holds the tier: the first day on which old spending no longer does. */
  readonly leaves: BusinessDay | null;
};

/** Months for which a reached tier is held, and held again (`rules-points.md` 10). */
const termMonths = 12;

/** The tier that spending alone reached; `tiers` with rising thresholds, `steps` in order. */
export function earnedTier(
  steps: readonly SpendingStep[],
  { tiers, tierMonths, tierPolicy }: TierRule,
  through: BusinessDay,
): EarnedTier {
  const window = emptyWindow(tierMonths);
  if (tierPolicy === 'immediate') {
    for (const step of steps) {
      sumOn(window, step.day);
      addStep(window, step);
    }
    const spent = sumOn(window, through);
    const level = fit(tiers, spent);
    const leaves = nextLeaving(window, (sum) => fit(tiers, sum) !== level);
    return { level, until: null, spent, leaves };
  }
  const hold: Hold = {
    window,
    tiers,
    tierMonths,
    oneDown: tierPolicy === 'hold_one_down',
    ...unheld,
  };
  for (const step of steps) applyStep(hold, step);
  reviewUpTo(hold, through);
  return { level: hold.level, until: hold.until, spent: sumOn(window, through), leaves: null };
}

/** The highest tier whose threshold is reached. */
function fit(tiers: readonly Tier[], sum: number): number {
  let level = 0;
  for (let at = 1; at < tiers.length; at += 1) {
    if ((tiers[at]?.threshold ?? 0) <= sum) level = at;
  }
  return level;
}

type Hold = {
  readonly window: WindowSum;
  readonly tiers: readonly Tier[];
  readonly tierMonths: number;
  readonly oneDown: boolean;
  level: number;
  /** The day that gave the tier its present term, and what counted on that day. */
  grant: BusinessDay | null;
  counted: number;
  until: BusinessDay | null;
};

const unheld = { level: 0, grant: null, counted: 0, until: null };

function applyStep(hold: Hold, step: SpendingStep): void {
  reviewUpTo(hold, step.day);
  sumOn(hold.window, step.day);
  addStep(hold.window, step);
  if (step.kind === 'refunded') {
    endIfUnearned(hold, step.boughtDay, step.change, step.day);
    return;
  }
  const spent = sumOn(hold.window, step.day);
  const reached = fit(hold.tiers, spent);
  if (step.kind === 'bought' && reached > hold.level) {
    hold.level = reached;
    hold.grant = step.day;
    hold.counted = spent;
    hold.until = addMonths(step.day, termMonths);
  } else if (hold.grant === step.day) hold.counted += step.net;
}

/** On the day after each term: as low as spending has it, or one step at the most; above the first, 12 months more. */
function reviewUpTo(hold: Hold, day: BusinessDay): void {
  while (hold.until !== null && hold.until < day) {
    const reviewed = daysLater(hold.until, 1);
    const spent = sumOn(hold.window, reviewed);
    const fitting = Math.min(hold.level, fit(hold.tiers, spent));
    hold.level = hold.oneDown ? Math.max(hold.level - 1, fitting) : fitting;
    hold.grant = hold.level > 0 ? reviewed : null;
    hold.counted = spent;
    hold.until = hold.level > 0 ? addMonths(hold.until, termMonths) : null;
  }
}

/** A refund of what counted when the tier was given, and without it it would not have been: it ends today. */
function endIfUnearned(
  hold: Hold,
  boughtDay: BusinessDay,
  change: number,
  today: BusinessDay,
): void {
  const { grant, level, tiers, tierMonths } = hold;
  if (grant === null || boughtDay > grant || addMonths(boughtDay, tierMonths) <= grant) return;
  const threshold = tiers[level]?.threshold ?? 0;
  const counted = hold.counted + change;
  const falls = hold.counted >= threshold && counted < threshold;
  hold.counted = counted;
  if (!falls) return;
  hold.level = Math.min(level, fit(tiers, sumOn(hold.window, today)));
  if (hold.level > 0) return;
  hold.grant = null;
  hold.until = null;
}
