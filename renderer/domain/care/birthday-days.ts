import type { Birthday } from '../customers/card.ts';
import { birthdayKey } from '../customers/columns/birthday-code.ts';
import { daysOfMonth } from '../kernel/calendar.ts';
import { type LunarPolicy, isKeptIn } from '../kernel/lunar/lunar-birthday.ts';
import { type LunarMonth, monthsOf, toLunar } from '../kernel/lunar/lunar-calendar.ts';
import type { BusinessDay, RowId } from '../kernel/units.ts';
import type { BirthdayKeeping } from '../loyalty/birthday-window.ts';
import type { BirthdayAges } from './ages.ts';

/** Somebody whose birthday is kept on a day. */
export type BirthdayOn = BirthdayAges & {
  readonly customerId: RowId;
  readonly name: string;
  readonly birthday: Birthday;
  readonly day: BusinessDay;
};

/** Birthdays that are kept on a day: all with this key (`birthdayKey`), belonging to this year of their calendar. */
export type KeptOnDay = { readonly key: number; readonly year: number };

/**
 * Which birthdays are kept on a day: the question a birthday list asks, and the inverse of `lunarBirthdaysIn`.
 * A list then looks at the people of a handful of keys, and not at each of 100,000 for each day.
 */
export function birthdaysKeptOn(day: BusinessDay, how: BirthdayKeeping): readonly KeptOnDay[] {
  return [...solarOn(day, how), ...lunarOn(day, how.lunar)];
}

function solarOn(day: BusinessDay, { leapDay }: BirthdayKeeping): readonly KeptOnDay[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  const own = keyOf('solar', month, date, false);
  if (daysOfMonth(year, 2) === 29) return [{ key: own, year }];
  const isLeapDay = leapDay === 'feb28' ? month === 2 && date === 28 : month === 3 && date === 1;
  return isLeapDay
    ? [
        { key: own, year },
        { key: keyOf('solar', 2, 29, false), year },
      ]
    : [{ key: own, year }];
}

function lunarOn(day: BusinessDay, policy: LunarPolicy): readonly KeptOnDay[] {
  const lunar = toLunar(day);
  if (lunar === null) return [];
  const months = monthsOf(lunar.year);
  const at = months.findIndex(({ month, leap }) => month === lunar.month && leap === lunar.leap);
  const present = months[at];
  if (present === undefined) return [];
  const kept = keptIn(present, lunar.day, policy);
  if (lunar.day === 29 && present.days === 29 && policy.day30 === 'last_day') {
    return [...kept, ...keptIn(present, 30, policy)];
  }
  const before = months[at - 1] ?? monthsOf(lunar.year - 1).at(-1);
  if (lunar.day === 1 && before?.days === 29 && policy.day30 === 'next_day') {
    return [...kept, ...keptIn(before, 30, policy)];
  }
  return kept;
}

/** Of those born in a month of this number and in the leap month of it, the ones who celebrate in this month. */
function keptIn(month: LunarMonth, day: number, policy: LunarPolicy): readonly KeptOnDay[] {
  const hasLeap = monthsOf(month.year).some((one) => one.leap && one.month === month.month);
  return [false, true]
    .filter((leap) => isKeptIn(month.leap, { leap }, hasLeap, policy))
    .map((leap) => ({ key: keyOf('lunar', month.month, day, leap), year: month.year }));
}

function keyOf(calendar: Birthday['calendar'], month: number, day: number, leap: boolean): number {
  return birthdayKey({ calendar, month, day, leap });
}
