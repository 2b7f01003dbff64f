import { addMonths } from '../../kernel/calendar.ts';
import type { BusinessDay } from '../../kernel/units.ts';
import type { SpendingStep } from './spending-steps.ts';

/** Money of the days that still count, oldest first; what left the window is dropped from the front. */
export type WindowSum = {
  readonly months: number;
  readonly days: { readonly day: BusinessDay; readonly leaves: BusinessDay; net: number }[];
  first: number;
  sum: number;
};

/** The last so many months of a customer who spent nothing yet. */
export function emptyWindow(months: number): WindowSum {
  return { months, days: [], first: 0, sum: 0 };
}

/**
 * The money of all days p with p ≤ `day` < p + the window's months (`rules-points.md` 10). Asked for
 * later and later days only.
 */
export function sumOn(window: WindowSum, day: BusinessDay): number {
  let next = window.days[window.first];
  while (next !== undefined && next.leaves <= day) {
    window.sum -= next.net;
    window.first += 1;
    next = window.days[window.first];
  }
  return window.sum;
}

/** Adds a step; a refund changes the day of its purchase, if that still counts. */
export function addStep(window: WindowSum, step: SpendingStep): void {
  if (step.kind === 'refunded') {
    const bought = dayOf(window, step.boughtDay);
    if (bought === undefined) return;
    bought.net += step.change;
    window.sum += step.change;
    return;
  }
  const last = window.days.at(-1);
  if (last?.day === step.day && window.first < window.days.length) last.net += step.net;
  else {
    const leaves = addMonths(step.day, window.months);
    window.days.push({ day: step.day, leaves, net: step.net });
  }
  window.sum += step.net;
}

/** By halves: a window of ten years has thousands of days. */
function dayOf(
  { days, first }: WindowSum,
  day: BusinessDay,
): WindowSum['days'][number] | undefined {
  let from = first;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle]?.day ?? '') < day) from = middle + 1;
    else to = middle;
  }
  const found = days[from];
  return found?.day === day ? found : undefined;
}

/** The first day on which old money alone, as it leaves, makes the sum one that `isOther`; null if never. */
export function nextLeaving(
  { days, first, sum }: WindowSum,
  isOther: (sum: number) => boolean,
): BusinessDay | null {
  let left = sum;
  for (let at = first; at < days.length; at += 1) {
    const leaving = days[at];
    if (leaving === undefined) return null;
    left -= leaving.net;
    // The last days of a long month leave together at the end of a short one.
    if (days[at + 1]?.leaves !== leaving.leaves && isOther(left)) return leaving.leaves;
  }
  return null;
}
