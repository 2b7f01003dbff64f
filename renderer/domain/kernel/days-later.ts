import { dayNumber, dayText } from './day-number.ts';
import { type BusinessDay, toBusinessDay } from './units.ts';

/** As `addDays`, by whole numbers alone, and never past the year 9999: folds must not stop at an odd day. */
export function daysLater(day: BusinessDay, days: number): BusinessDay {
  return toBusinessDay(dayText(Math.min(dayNumber(day) + days, lastOfAll)));
}

const lastOfAll = dayNumber('9999-12-31');
