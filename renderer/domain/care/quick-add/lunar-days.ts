import { nextLunarBirthday } from '../../kernel/lunar/lunar-birthday.ts';
import { toLunar, toSolar } from '../../kernel/lunar/lunar-calendar.ts';
import { dayInWords, monthInWords } from '../../kernel/lunar/lunar-words.ts';
import type { BusinessDay } from '../../kernel/units.ts';
import type { DayWord } from './day-word.ts';

/** 农历八月十五, 正月初一, 闰六月初一: with 农历 before it, or in words that no solar day has. */
export const lunarDayWord: DayWord = {
  pattern:
    /(?:(?<said>农历|阴历|旧历)的?\s?)?(?<leap>闰)?(?<month>正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})月(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅|三十(?!一)|二?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})[日号]?/u,
  day: ({ said, leap, month = '', day = '' }, today) => {
    const isLunar =
      said !== undefined || leap !== undefined || /[正冬腊]/.test(month) || /[初廿卅]/.test(day);
    const named = { month: monthInWords(month), day: dayInWords(day) };
    if (!isLunar || named.month === undefined || named.day === undefined) return null;
    return leap === undefined
      ? ordinary(today, named.month, named.day)
      : inLeapMonth(today, named.month, named.day);
  },
};

/** A 30th in a month of 29 days is the last day: the eve of Spring Festival is 腊月三十 to people, whatever its number. */
function ordinary(today: BusinessDay, month: number, day: number): BusinessDay | null {
  const policy = { leap: 'regular', day30: 'last_day' } as const;
  return nextLunarBirthday({ month, day, leap: false }, today, policy)?.day ?? null;
}

/** Who says 闰六月 means the leap month, and that may be many years away. */
function inLeapMonth(today: BusinessDay, month: number, day: number): BusinessDay | null {
  const present = toLunar(today)?.year;
  if (present === undefined) return null;
  for (let year = present; year <= 2062; year += 1) {
    const found = toSolar({ year, month, day, leap: true });
    if (found !== null && found >= today) return found;
  }
  return null;
}
