import { dayNumber, dayText } from '../day-number.ts';
import { type BusinessDay, toBusinessDay } from '../units.ts';
import { firstLunarYear, firstNewYear, lunarYears } from './lunar-years-data.ts';

/** A day of the lunar calendar. `leap`: of the second of two months with this number. */
export type LunarDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
};

export type LunarMonth = {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  /** 29 or 30. */
  readonly days: number;
  /** Its first day, counted from 1970-01-01 as `dayNumber` does. */
  readonly first: number;
};

/**
 * The day in the lunar calendar (GB/T 33661-2017), which begins its years at 正月初一; null outside of 1928–2062,
 * which the table does not know. A date is a calendar date: no time zone can move it (`rules-lunar.md` 1).
 */
export function toLunar(day: BusinessDay): LunarDate | null {
  const number = dayNumber(day);
  const year = Number(day.slice(0, 4));
  const month = lastBegun(year, number) ?? lastBegun(year - 1, number);
  if (month === undefined || number >= month.first + month.days) return null;
  return {
    year: month.year,
    month: month.month,
    day: number - month.first + 1,
    leap: month.leap,
  };
}

/** The solar day; null for a leap month that this year has not, or a 30th in a month of 29 days. */
export function toSolar({ year, month, day, leap }: LunarDate): BusinessDay | null {
  const found = monthsOf(year).find((one) => one.month === month && one.leap === leap);
  if (found === undefined || !Number.isInteger(day) || day < 1 || day > found.days) return null;
  return dayOf(found, day);
}

/** The twelve or thirteen months of a lunar year, in order; none outside of 1928–2062. */
export function monthsOf(year: number): readonly LunarMonth[] {
  return calendar[year - firstLunarYear] ?? [];
}

/** A day of a month; the 30th of a month of 29 days is the first of the next one. */
export function dayOf(month: LunarMonth, day: number): BusinessDay {
  return toBusinessDay(dayText(month.first + day - 1));
}

function lastBegun(year: number, number: number): LunarMonth | undefined {
  return monthsOf(year).findLast(({ first }) => first <= number);
}

const calendar = readTable();

/** 1,670 months: unpacked once, in less than a tenth of a millisecond. */
function readTable(): readonly (readonly LunarMonth[])[] {
  let first = firstNewYear;
  return lunarYears.map((bits, at) => {
    const leapAfter = bits >> 13;
    return Array.from({ length: leapAfter === 0 ? 12 : 13 }, (_, place) => {
      const isLater = leapAfter > 0 && place >= leapAfter;
      const days = 29 + ((bits >> place) & 1);
      const month = {
        year: firstLunarYear + at,
        month: isLater ? place : place + 1,
        leap: isLater && place === leapAfter,
        days,
        first,
      };
      first += days;
      return month;
    });
  });
}
