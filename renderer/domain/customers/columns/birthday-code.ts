import type { Birthday } from '../card.ts';

/**
 * A birthday as one number that sorts by month and day, whatever the year: month, day, calendar, leap
 * month, year (0 if unknown) from the highest digit to the lowest.
 */
export function birthdayCode({ calendar, month, day, leap, year }: Birthday): number {
  const kind = (calendar === 'lunar' ? 2 : 0) + (leap ? 1 : 0);
  return ((month * 100 + day) * 4 + kind) * 10_000 + (year ?? 0);
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
