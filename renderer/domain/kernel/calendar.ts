import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

import { type BusinessDay, toBusinessDay } from './units.ts';

dayjs.extend(utc);

/** The day `days` after (or, negative, before) a shop day. Calendar days only: no time zone can move them. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return toBusinessDay(dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD'));
}

/** Whole calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/**
 * Whether a month and day can be a birthday; the year may be unknown, and then 29 February can be.
 * A lunar month has at most 30 days; which ones have 30 is known to the lunar calendar only.
 */
export function isPossibleDay(
  calendar: 'solar' | 'lunar',
  month: number,
  day: number,
  year?: number,
): boolean {
  if (!Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  if (calendar === 'lunar') return day <= 30;
  return (
    day <=
    dayjs
      .utc(`${year ?? 2000}-01-01`)
      .month(month - 1)
      .daysInMonth()
  );
}

/** Full years from a solar birth day to a shop day. Age is computed, never stored (`rules.md` §1). */
export function fullYears(birth: BusinessDay, on: BusinessDay): number {
  return dayjs.utc(on).diff(dayjs.utc(birth), 'year');
}
