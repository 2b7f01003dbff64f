import { fullYears } from '../kernel/calendar.ts';
import { monthsOf, toLunar } from '../kernel/lunar/lunar-calendar.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { Birthday } from './card.ts';

/** The age below which the shop must handle data with special care (`rules.md` §1). */
const careBelow = 14;

/**
 * How many full years old somebody is on a day, computed and never stored (`rules.md` §1); undefined without a
 * year, before the birth, and for a lunar birthday after 2062, which the lunar calendar does not know.
 *
 * A lunar birthday is counted by lunar years. One in a leap month comes, in a year that has it, with the
 * leap month: never too old, so that a child is never missed.
 */
export function ageOn(birthday: Birthday, on: BusinessDay): number | undefined {
  const { calendar, year, month, day } = birthday;
  if (year === null || year < 1900) return undefined;
  if (calendar === 'lunar') return lunarAge(birthday, year, on);
  const born = toBusinessDay(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
  return born > on ? undefined : fullYears(born, on);
}

/** Whether this is a child whose data is sensitive. */
export function needsCare(birthday: Birthday, on: BusinessDay): boolean {
  const age = ageOn(birthday, on);
  return age !== undefined && age < careBelow;
}

function lunarAge(
  { month, day, leap }: Birthday,
  year: number,
  on: BusinessDay,
): number | undefined {
  const today = toLunar(on);
  if (today === null) return undefined;
  const months = monthsOf(today.year);
  const named = months.filter((one) => one.month === month);
  // The last of the two that the year may have is the leap month.
  const own = leap ? named.at(-1) : named[0];
  const present = months.findLast((one) => one.month === today.month && one.leap === today.leap);
  if (own === undefined || present === undefined) return undefined;
  // Who was born on a 30th is a year older with the last day of a month of 29.
  const isBefore =
    own === present ? today.day < Math.min(day, own.days) : present.first < own.first;
  const age = today.year - year - (isBefore ? 1 : 0);
  return age < 0 ? undefined : age;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
