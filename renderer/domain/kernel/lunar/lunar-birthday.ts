import type { BusinessDay } from '../units.ts';
import { type LunarDate, type LunarMonth, dayOf, monthsOf } from './lunar-calendar.ts';

/** How a shop keeps birthdays that this lunar year does not have (`rules-lunar.md` 4, 5). */
export type LunarPolicy = {
  /** Born in a leap month: in the ordinary month, in the leap month of the years that have it, or in both. */
  readonly leap: 'regular' | 'leap_if_exists' | 'both';
  /** Born on a 30th, and the month has 29 days: on the 29th, on the day after, or not this year. */
  readonly day30: 'last_day' | 'next_day' | 'skip';
};

/** Month and day as the customer said them. */
export type LunarBirthday = Pick<LunarDate, 'month' | 'day' | 'leap'>;

/** `lunarYear` is the year the birthday belongs to: the one a yearly bonus is counted in. */
export type KeptBirthday = { readonly day: BusinessDay; readonly lunarYear: number };

/**
 * The first day from `from` on, itself included, on which a lunar birthday is kept. Null where the table of
 * 1928–2062 ends, for a `from` before 1929, and for a day that no month has.
 *
 * Searched by lunar years: 冬月二十 falls twice into the solar 2024 and never into 2025, and who was born on
 * the 30th waits up to nine years where such a birthday is skipped.
 */
export function nextLunarBirthday(
  birthday: LunarBirthday,
  from: BusinessDay,
  policy: LunarPolicy,
): KeptBirthday | null {
  // A solar year begins in the lunar year before it.
  let lunarYear = Number(from.slice(0, 4)) - 1;
  while (monthsOf(lunarYear).length > 0) {
    const kept = lunarBirthdaysIn(birthday, lunarYear, policy).find(({ day }) => day >= from);
    if (kept !== undefined) return { day: kept.day, lunarYear };
    lunarYear += 1;
  }
  return null;
}

/** A day on which a birthday is kept, and the lunar month that it is the birthday of. */
type KeptDay = { readonly day: BusinessDay; readonly month: LunarMonth };

/** The days on which a birthday is kept in a lunar year, in order: one, none, or with `both` two. */
export function lunarBirthdaysIn(
  birthday: LunarBirthday,
  lunarYear: number,
  policy: LunarPolicy,
): readonly KeptDay[] {
  const named = monthsOf(lunarYear).filter(({ month }) => month === birthday.month);
  return named
    .filter(({ leap }) => isKeptIn(leap, birthday, named.length > 1, policy))
    .flatMap((month) => {
      const day = dayIn(month, birthday.day, policy);
      return day === null ? [] : [{ day, month }];
    });
}

/** Whether the ordinary (`leap` false) or the leap month of a number is the one, or one of those, that count. */
export function isKeptIn(
  leap: boolean,
  birthday: Pick<LunarBirthday, 'leap'>,
  hasLeap: boolean,
  policy: Pick<LunarPolicy, 'leap'>,
): boolean {
  if (!birthday.leap || policy.leap === 'regular') return !leap;
  return policy.leap === 'both' || leap === hasLeap;
}

function dayIn(month: LunarMonth, day: number, { day30 }: LunarPolicy): BusinessDay | null {
  if (!Number.isInteger(day) || day < 1 || day > 30) return null;
  if (day <= month.days || day30 === 'next_day') return dayOf(month, day);
  return day30 === 'skip' ? null : dayOf(month, month.days);
}
