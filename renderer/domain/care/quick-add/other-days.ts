import { daysLater } from '../../kernel/days-later.ts';
import { isRealDay } from '../../kernel/day-number.ts';
import { type BusinessDay, toBusinessDay } from '../../kernel/units.ts';
import {
  comingDate,
  comingMonthDay,
  comingWeekday,
  later,
  monthEnd,
  weekdayOf,
} from './coming-days.ts';
import type { DayWord, Parts } from './day-word.ts';

/** `2026-12-05`, `12/5`: the month first, as in the shop's other fields. */
export const daysInDigits: readonly DayWord[] = [
  {
    pattern: /(?<![\d/-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d/-])/u,
    day: ({ year = '', month = '', day = '' }, today) => {
      const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return isRealDay(text) && text >= today ? toBusinessDay(text) : null;
    },
  },
  {
    pattern: /(?<![\d/.-])(?<month>\d{1,2})[-/](?<day>\d{1,2})(?![\d/.:-])/u,
    day: ({ month = '', day = '' }, today) => comingMonthDay(today, Number(month), Number(day)),
  },
];

const before = '(?:\\b(?:on|by|from|for)\\s+)?';
const weekdayNames = '(?<name>mon|tues?|wednes|thurs?|fri|satur|sun)day';
const monthNames =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const counts = '(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)';

/** The ways to name a day in English, those first that hold others. */
export const englishDays: readonly DayWord[] = [
  { pattern: /\b(?:the )?day after tomorrow\b/u, day: (_, today) => daysLater(today, 2) },
  { pattern: /\b(?:tomorrow|tmrw|tmr)\b/u, day: (_, today) => daysLater(today, 1) },
  { pattern: /\b(?:today|tonight)\b/u, day: (_, today) => today },
  {
    pattern: new RegExp(
      `\\b(?:in ${counts} (?<unit>day|week|month|year)s?|${counts.replace('count', 'more')} (?<units>day|week|month|year)s? (?:from now|later))\\b`,
      'u',
    ),
    day: ({ count, more, unit, units }, today) =>
      later(today, countOf(count ?? more ?? ''), unitOf(unit ?? units ?? '')),
  },
  {
    pattern: new RegExp(`${before}\\b(?:(?<which>next|this|coming)\\s+)?${weekdayNames}\\b`, 'u'),
    day: ({ which, name = '' }, today) => {
      const at = weekdayStarts.indexOf(name.slice(0, 3));
      return which === 'next' ? weekdayOf(today, 1, at) : comingWeekday(today, at);
    },
  },
  { pattern: /\bnext week\b/u, day: (_, today) => weekdayOf(today, 1, 0) },
  { pattern: /\b(?:this )?weekend\b/u, day: (_, today) => comingWeekday(today, 5) },
  {
    pattern: /\b(?:at )?(?:the )?(?:end of (?:the |this )?month|month[- ]end)\b/u,
    day: (_, today) => monthEnd(today, 0),
  },
  { pattern: /\bnext month\b/u, day: (_, today) => comingDate(today, 1, 1) },
  {
    pattern: new RegExp(
      `${before}\\b${monthNames}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s+(?<year>\\d{4})\\b)?`,
      'u',
    ),
    day: namedMonthDay,
  },
  {
    pattern: new RegExp(
      `${before}\\b(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of )?${monthNames}\\b(?:,?\\s+(?<year>\\d{4})\\b)?`,
      'u',
    ),
    day: namedMonthDay,
  },
  {
    pattern: new RegExp(`${before}\\b(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)\\b`, 'u'),
    day: ({ day = '' }, today) => comingDate(today, Number(day)),
  },
];

/** `mon`, `fri` and their like: words of their own in an English line only. */
export const englishShortDays: readonly DayWord[] = [
  {
    pattern: new RegExp(
      `${before}\\b(?:(?<which>next|this)\\s+)?(?<name>mon|tues?|wed|thurs?|thu|fri|sat|sun)\\b`,
      'u',
    ),
    day: ({ which, name = '' }, today) => {
      const at = weekdayStarts.indexOf(name.slice(0, 3));
      return which === 'next' ? weekdayOf(today, 1, at) : comingWeekday(today, at);
    },
  },
];

const weekdayStarts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const countWords = 'zero one two three four five six seven eight nine ten'.split(' ');

function namedMonthDay({ month = '', day = '', year }: Parts, today: BusinessDay) {
  const at = monthStarts.indexOf(month.slice(0, 3)) + 1;
  return comingMonthDay(today, at, Number(day), year === undefined ? undefined : Number(year));
}

function countOf(text: string): number {
  if (text === 'a' || text === 'an') return 1;
  return /^\d+$/.test(text) ? Number(text) : Math.max(1, countWords.indexOf(text));
}

function unitOf(text: string): 'day' | 'week' | 'month' | 'year' {
  switch (text) {
    case 'week':
    case 'month':
    case 'year':
      return text;
    default:
      return 'day';
  }
}
