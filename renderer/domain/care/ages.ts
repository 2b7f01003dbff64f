import type { Birthday } from '../customers/card.ts';
import { dayNumber } from '../kernel/day-number.ts';
import { monthsOf, toLunar } from '../kernel/lunar/lunar-calendar.ts';
import type { BusinessDay } from '../kernel/units.ts';

/** The animals of the lunar years, 1924, 1936, … 2020 being years of the rat. */
export const zodiacs = [
  'rat',
  'ox',
  'tiger',
  'rabbit',
  'dragon',
  'snake',
  'horse',
  'goat',
  'monkey',
  'rooster',
  'dog',
  'pig',
] as const;
export type Zodiac = (typeof zodiacs)[number];

/** How old somebody becomes on a birthday; null where the year of birth is not known. */
export type BirthdayAges = {
  /** 周岁: full years. */
  readonly turning: number | null;
  /** 虚岁: one at birth, and one more at each Spring Festival. */
  readonly nominal: number | null;
  /** 本命年: the lunar year has the animal of the year of birth. */
  readonly zodiacYear: boolean;
  /** 整十: turning 10, 20, 30, … */
  readonly round: boolean;
};

/**
 * The ages of a birthday that is kept on a day. `keptYear` is the year it belongs to, of the birthday's own
 * calendar, and `lunarYear` the lunar year of the day: 冬月二十 of 2023 is kept in the solar 2024.
 */
export function agesAt(birthday: Birthday, keptYear: number, lunarYear: number): BirthdayAges {
  if (birthday.year === null) {
    return { turning: null, nominal: null, zodiacYear: false, round: false };
  }
  const turning = keptYear - birthday.year;
  const born = lunarYearOfBirth(birthday);
  // Who was born on a 30th may celebrate on the day after, which may be the first of the next year.
  const counted = birthday.calendar === 'lunar' ? keptYear : lunarYear;
  return {
    turning,
    nominal: born === null ? null : counted - born + 1,
    zodiacYear: born !== null && counted > born && (counted - born) % 12 === 0,
    round: turning > 0 && turning % 10 === 0,
  };
}

/** 虚岁 on any day: so many lunar years somebody has lived in; null without a year, before the birth, outside of 1928–2062. */
export function nominalAge(birthday: Birthday, on: BusinessDay): number | null {
  const born = lunarYearOfBirth(birthday);
  const today = toLunar(on);
  if (born === null || today === null || today.year < born) return null;
  return today.year - born + 1;
}

/** 生肖: the animal of the lunar year of birth, which begins at Spring Festival (not at 立春, which almanacs of fate use). */
export function zodiacOf(birthday: Birthday): Zodiac | null {
  const born = lunarYearOfBirth(birthday);
  return born === null ? null : (zodiacs[(((born - 4) % 12) + 12) % 12] ?? null);
}

/**
 * The lunar year somebody was born in. A solar January or February may belong to the year before. Null without a
 * year, and for those who were born within the weeks of Spring Festival in a year that the table has not.
 */
function lunarYearOfBirth({ calendar, year, month, day }: Birthday): number | null {
  if (year === null || calendar === 'lunar') return year;
  const newYear = newYearOf(year);
  const monthDay = month * 100 + day;
  if (newYear !== null) return monthDay < newYear ? year - 1 : year;
  // Spring Festival is never before 21 January nor after 21 February (1900–2100).
  if (monthDay < 121) return year - 1;
  return monthDay > 221 ? year : null;
}

const newYears = new Map<number, number | null>();

/** Month and day of Spring Festival, as `month * 100 + day`: kept, since a list asks for thousands of people. */
function newYearOf(year: number): number | null {
  const known = newYears.get(year);
  if (known !== undefined) return known;
  const [first] = monthsOf(year);
  const begins = first === undefined ? null : first.first - dayNumber(`${year}-01-01`) + 1;
  const fresh = begins === null ? null : begins > 31 ? 200 + begins - 31 : 100 + begins;
  newYears.set(year, fresh);
  return fresh;
}
