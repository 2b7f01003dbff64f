import { ageOn } from '../customers/age.ts';
import { parseBirthday } from '../customers/birthday-text.ts';
import type { Birthday } from '../customers/card.ts';
import type { TypedBirthday } from '../customers/typed-card.ts';
import { isRealDay } from '../kernel/day-number.ts';
import { isPossibleDay } from '../kernel/calendar.ts';
import { type LunarDate, toLunar, toSolar } from '../kernel/lunar/lunar-calendar.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import { type BirthdayKeeping, keptDaysIn } from '../loyalty/birthday-window.ts';
import { type Zodiac, nominalAge, zodiacOf } from './ages.ts';

/** A birthday in both calendars, as it is shown while somebody fills it in. */
export type BirthdayNear = {
  readonly calendar: Birthday['calendar'];
  /** The next day on which it is kept, today included. */
  readonly next: { readonly day: BusinessDay; readonly lunar: LunarDate | null } | null;
  /** The day of the birth itself; null without a year, or outside of 1928–2062. */
  readonly born: { readonly day: BusinessDay; readonly lunar: LunarDate } | null;
  readonly zodiac: Zodiac | null;
  readonly fullAge: number | null;
  readonly nominalAge: number | null;
};

/** What the fields of a birthday need to read words, and to say the day in the other calendar. */
export type BirthdayReading = {
  readonly today: BusinessDay;
  /** The birthday in the fields in both calendars; null for none, or one that cannot be. */
  readonly near: BirthdayNear | null;
  /** The fields for words, digits being of the calendar that was chosen; undefined for words that are no day. */
  readonly parse: (words: string, chosen: Birthday['calendar']) => TypedBirthday | undefined;
  /** The day of the birth by the lunar calendar, to be kept so from now on; undefined if it is lunar, or has no year. */
  readonly asLunar: TypedBirthday | undefined;
};

/** What a birthday is in the other calendar, and when it comes; null for one that cannot be. */
export function birthdayNear(
  birthday: Birthday,
  today: BusinessDay,
  how: BirthdayKeeping,
): BirthdayNear | null {
  const { calendar, year, month, day } = birthday;
  if (!isPossibleDay(calendar, month, day, year ?? undefined)) return null;
  const next = nextKept(birthday, today, how);
  return {
    calendar,
    next: next === null ? null : { day: next, lunar: toLunar(next) },
    born: bornOn(birthday),
    zodiac: zodiacOf(birthday),
    fullAge: ageOn(birthday, today) ?? null,
    nominalAge: nominalAge(birthday, today),
  };
}

/**
 * Reads a birthday that was typed into one field, where 八月十五 is a lunar day: nobody writes a solar one so without 日.
 * Digits are of the calendar that is chosen (3-5, 0305); words that say which it is (农历, 公历, 初一, 闰) are believed.
 */
export function typedInWords(words: string, chosen: Birthday['calendar']): Birthday | undefined {
  const saysSolar = /[公阳陽新国國][历曆]/.test(words);
  const isInWords =
    /^\s*(?:\d{4}年?)?\s*[闰閏]?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}\s*$/.test(
      words,
    );
  return parseBirthday(
    words.replace(/国历|國曆/g, '公历'),
    !saysSolar && (chosen === 'lunar' || isInWords),
  );
}

function nextKept(
  birthday: Birthday,
  today: BusinessDay,
  how: BirthdayKeeping,
): BusinessDay | null {
  const year = Number(today.slice(0, 4));
  // A 30th that is skipped may wait nine years, and a lunar year begins in the solar one before.
  for (let one = year - 1; one <= year + 10; one += 1) {
    const found = keptDaysIn(birthday, one, how).find((day) => day >= today);
    if (found !== undefined) return found;
  }
  return null;
}

function bornOn({ calendar, year, month, day, leap }: Birthday): BirthdayNear['born'] {
  if (year === null) return null;
  const born =
    calendar === 'lunar' ? toSolar({ year, month, day, leap }) : solarDay(year, month, day);
  const lunar = born === null ? null : toLunar(born);
  return born === null || lunar === null ? null : { day: born, lunar };
}

function solarDay(year: number, month: number, day: number): BusinessDay | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day)}`;
  return isRealDay(text) ? toBusinessDay(text) : null;
}
