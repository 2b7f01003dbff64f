import type { Birthday } from '../card.ts';

/**
 * A birthday as one number that sorts by month and day, whatever the year: month, day, calendar, leap
 * month, year (0 if unknown) from the highest digit to the lowest.
 */
export function birthdayCode(birthday: Birthday): number {
  return birthdayKey(birthday) * 10_000 + (birthday.year ?? 0);
}

/** The part of the code that says on which days it is kept: the same for all who were born on that day, whatever the year. */
export function birthdayKey({ calendar, month, day, leap }: Omit<Birthday, 'year'>): number {
  return (month * 100 + day) * 4 + (calendar === 'lunar' ? 2 : 0) + (leap ? 1 : 0);
}

/** The key of a code; not a number where the column has no birthday. */
export function keyOfCode(code: number): number {
  return Math.floor(code / 10_000);
}

/** The birthday again; null where the column has none. */
export function birthdayFromCode(code: number): Birthday | null {
  if (Number.isNaN(code)) return null;
  const year = code % 10_000;
  const rest = Math.floor(code / 10_000);
  const monthDay = Math.floor(rest / 4);
  return {
    calendar: rest % 4 >= 2 ? 'lunar' : 'solar',
    month: Math.floor(monthDay / 100),
    day: monthDay % 100,
    leap: rest % 2 === 1,
    year: year === 0 ? null : year,
  };
}
