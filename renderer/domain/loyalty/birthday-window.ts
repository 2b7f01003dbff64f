import type { Birthday } from '../customers/card.ts';
import { daysOfMonth } from '../kernel/calendar.ts';
import { dayNumber, dayText } from '../kernel/day-number.ts';
import { lunarBirthdaysIn } from '../kernel/lunar/lunar-birthday.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { BirthdayBonus, LoyaltyProgram } from './program.ts';

/** How the shop keeps birthdays that a year does not have. */
export type BirthdayKeeping = Pick<LoyaltyProgram, 'lunar' | 'leapDay'>;

/**
 * The birthday-year in which a bonus on this day is used up, or null if the day is outside of the window
 * (`rules-points.md` 3): `2024` for a solar birthday, `L2024` for a lunar one, which may fall twice into one
 * solar year. Around New Year it is the year of the birthday, not of the purchase.
 *
 * A whole month is the month that the customer named: February for 29 February, and the lunar month for a
 * lunar birthday. Who has no birthday this lunar year, because a 30th is skipped, has no bonus either.
 */
export function birthdayBonusYear(
  birthday: Birthday | null,
  day: BusinessDay,
  bonus: Pick<BirthdayBonus, 'window' | 'before' | 'after'>,
  how: BirthdayKeeping,
): string | null {
  if (birthday === null) return null;
  const today = dayNumber(day);
  const year = Number(day.slice(0, 4));
  // A window may begin in the year before its birthday; a solar January lies in the lunar year before.
  const kept = [year, year - 1, year + 1].flatMap((one) => keptIn(birthday, one, how));
  return kept.find((one) => isWithin(today, one, bonus))?.year ?? null;
}

/** The days on which a birthday is kept in a year of its own calendar, in order: one, none, or two. */
export function keptDaysIn(
  birthday: Birthday,
  year: number,
  how: BirthdayKeeping,
): readonly BusinessDay[] {
  return keptIn(birthday, year, how).map(({ day }) => toBusinessDay(dayText(day)));
}

/** A birthday as it is kept in one year; days counted from 1970-01-01. */
type KeptBirthday = {
  readonly year: string;
  readonly day: number;
  readonly monthBegins: number;
  readonly monthDays: number;
};

function isWithin(
  today: number,
  { day, monthBegins, monthDays }: KeptBirthday,
  { window, before, after }: Pick<BirthdayBonus, 'window' | 'before' | 'after'>,
): boolean {
  switch (window) {
    case 'day':
      return today === day;
    case 'month':
      return today >= monthBegins && today < monthBegins + monthDays;
    case 'around':
      return today >= day - before && today <= day + after;
  }
}

function keptIn(birthday: Birthday, year: number, how: BirthdayKeeping): readonly KeptBirthday[] {
  if (birthday.calendar === 'solar') return [solarIn(birthday, year, how)];
  return lunarBirthdaysIn(birthday, year, how.lunar).map(({ day, month }) => ({
    year: `L${year}`,
    day: dayNumber(day),
    monthBegins: month.first,
    monthDays: month.days,
  }));
}

function solarIn({ month, day }: Birthday, year: number, how: BirthdayKeeping): KeptBirthday {
  const monthBegins = dayNumber(`${year}-${month}-01`);
  const monthDays = daysOfMonth(year, month);
  // Only 29 February can be missing from its month.
  const kept = how.leapDay === 'feb28' ? Math.min(day, monthDays) : day;
  return { year: `${year}`, day: monthBegins + kept - 1, monthBegins, monthDays };
}
