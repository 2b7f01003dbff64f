import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

import { type BusinessDay, toBusinessDay } from './units.ts';

dayjs.extend(utc);

/** The day `days` after (or, negative, before) a shop day. Calendar days only: no time zone can move them. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return toBusinessDay(dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD'));
}

/**
 * The same day `months` later, or the last of that month where it has no such day: 31 January and one
 * month is 28 February (`rules-points.md` 4). By whole numbers alone, since every purchase of a fold asks.
 * The calendar of this app ends with the year 9999, and so does any sum.
 */
export function addMonths(day: BusinessDay, months: number): BusinessDay {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  if (year > 9999) return toBusinessDay('9999-12-31');
  const month = count - year * 12 + 1;
  const date = Math.min(Number(day.slice(8)), daysOfMonth(year, month));
  return toBusinessDay(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`);
}

/** How many days a solar month has; `month` counts from 1. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
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

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
