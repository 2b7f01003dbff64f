import { addMonths } from '../kernel/calendar.ts';
import { daysLater } from '../kernel/days-later.ts';
import type { BusinessDay } from '../kernel/units.ts';
import type { Repeat } from './follow-up.ts';
import { type ClosedDays, openDayFrom } from './open-day.ts';

/** Counted on its own day at the most so often: a daily one that nobody did for years stops at today. */
const mostSteps = 40_000;

/**
 * The day of the next one after a repeating follow-up was done: counted from the day it was due (the rent
 * is due on the first, however late it was asked for) or from the day it was done, and always after both.
 * `start` is the day the row of them began with: the 31st is the last of a shorter month, and the 31st
 * again after it; a closed day moves one of them on, and not those after it.
 */
export function nextRepeat(
  { every, unit, from }: Repeat,
  {
    start,
    due,
    done,
  }: { readonly start: BusinessDay; readonly due: BusinessDay; readonly done: BusinessDay },
  closed: ClosedDays,
): BusinessDay {
  const first = from === 'due' ? start : done;
  const before = from === 'due' && due > done ? due : done;
  for (let times = 1; times < mostSteps; times += 1) {
    const day = after(first, every * times, unit);
    if (day > before) return openDayFrom(day, closed);
  }
  return openDayFrom(daysLater(before, 1), closed);
}

function after(day: BusinessDay, count: number, unit: Repeat['unit']): BusinessDay {
  switch (unit) {
    case 'day':
      return daysLater(day, count);
    case 'week':
      return daysLater(day, 7 * count);
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, 12 * count);
  }
}
