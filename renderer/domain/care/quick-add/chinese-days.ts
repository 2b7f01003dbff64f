import { daysLater } from '../../kernel/days-later.ts';
import { dayNumber, weekday } from '../../kernel/day-number.ts';
import { numberInWords } from '../../kernel/number-words.ts';
import type { BusinessDay } from '../../kernel/units.ts';
import {
  comingDate,
  comingMonthDay,
  comingWeekday,
  later,
  monthEnd,
  weekdayOf,
} from './coming-days.ts';
import type { DayWord } from './day-word.ts';
import { lunarDayWord } from './lunar-days.ts';

const number = '\\d{1,3}|[一二两三四五六七八九十廿卅]{1,3}';
/** 周一鸣 is somebody, and so are 周五爷 and 周天宇: after these words comes a person. */
const notAfter = '(?<![给找约问跟和叫请为替])';
/** 3号桌, 5号店: numbers of things, not of days. */
const notThings = '(?![店桌床房楼线门机台柜技包厢位车院馆码])';

/** The ways to name a day in Chinese, those first that hold others: 大后天 before 后天, 下周五 before 周五. */
export const chineseDays: readonly DayWord[] = [
  lunarDayWord,
  {
    pattern: new RegExp(
      `(?:再?过|再等)?(?<count>半|${number})个?(?<unit>天|日|周|星期|礼拜|月|年)(?:以|之)?[后後]`,
      'u',
    ),
    day: ({ count = '', unit = '' }, today) => afterAWhile(today, count, unit),
  },
  {
    pattern: new RegExp(
      `(?:再?过|再等)(?<count>半|${number})个?(?<unit>天|日|周|星期|礼拜|月|年)`,
      'u',
    ),
    day: ({ count = '', unit = '' }, today) => afterAWhile(today, count, unit),
  },
  {
    pattern:
      /大后天|(?<![以之然今])后天(?!天)|明[天日](?!天)|今[天日](?!天)|(?<!\p{Script=Han})[今明](?=[早晚])/u,
    day: (parts, today) => daysLater(today, near[parts['all'] ?? ''] ?? 0),
  },
  {
    pattern: new RegExp(
      `${notAfter}(?<which>下下个?|下个?|本|这个?)?(?:周|星期|礼拜)(?<name>[一二三四五六日天末1-7])(?!\\d|年|[个周]?(?:月|后))`,
      'u',
    ),
    day: ({ which, name = '' }, today) => namedWeekday(today, which, name),
  },
  {
    pattern: /(?<which>下下|下)个?(?:周|星期|礼拜)/u,
    day: ({ which = '' }, today) => weekdayOf(today, which.length, 0),
  },
  {
    pattern: /(?<which>下下个?|下个?|本|这个?)?月(?<part>底|末|初|中)/u,
    day: ({ which, part = '' }, today) => partOfMonth(today, which, part),
  },
  { pattern: /年底|年末/u, day: (_, today) => comingMonthDay(today, 12, 31) },
  {
    pattern: new RegExp(`(?<which>下下个?|下个?|本|这个?)月(?<day>${number})[日号]?`, 'u'),
    day: ({ which, day = '' }, today) =>
      comingDate(today, numberInWords(day) ?? 0, monthsAhead(which)),
  },
  {
    pattern: new RegExp(
      `(?:(?<year>\\d{4})年|(?<named>今年|明年|后年))?(?<!\\d)(?<month>${number})月(?:份)?(?<day>${number})(?:[日号]|(?![\\d个月天]))`,
      'u',
    ),
    day: ({ year, named, month = '', day = '' }, today) =>
      comingMonthDay(
        today,
        numberInWords(month) ?? 0,
        numberInWords(day) ?? 0,
        year === undefined ? namedYear(today, named) : Number(year),
      ),
  },
  {
    pattern: new RegExp(`(?<![\\d第a-z])(?<day>${number})[号]${notThings}`, 'u'),
    day: ({ day = '' }, today) => comingDate(today, numberInWords(day) ?? 0),
  },
  {
    pattern: /(?<which>下下|下)个?月/u,
    day: ({ which }, today) => comingDate(today, 1, monthsAhead(which)),
  },
];

const near: Readonly<Record<string, number>> = { 大后天: 3, 后天: 2, 明天: 1, 明日: 1, 明: 1 };
const weekdays = '一二三四五六日';

function afterAWhile(today: BusinessDay, count: string, unit: string): BusinessDay | null {
  const months = unit === '月';
  if (count === '半')
    return months ? later(today, 15, 'day') : unit === '年' ? later(today, 6, 'month') : null;
  const many = numberInWords(count);
  if (many === undefined) return null;
  if (unit === '天' || unit === '日') return later(today, many, 'day');
  if (unit === '年') return later(today, many, 'year');
  return later(today, many, months ? 'month' : 'week');
}

function namedWeekday(today: BusinessDay, which: string | undefined, name: string): BusinessDay {
  const weeks = which === undefined ? 0 : weeksAhead(which);
  if (name === '末') {
    // On a Sunday it is the weekend already.
    if (weeks === 0 && weekday(dayNumber(today)) === 6) return today;
    return weekdayOf(today, weeks, 5);
  }
  const at = /\d/.test(name) ? Number(name) - 1 : weekdays.indexOf(name === '天' ? '日' : name);
  return which === undefined ? comingWeekday(today, at) : weekdayOf(today, weeks, at);
}

function weeksAhead(which: string): number {
  return which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0;
}

function monthsAhead(which: string | undefined): number {
  return weeksAhead(which ?? '');
}

function partOfMonth(
  today: BusinessDay,
  which: string | undefined,
  part: string,
): BusinessDay | null {
  const ahead = monthsAhead(which);
  if (part === '底' || part === '末') return monthEnd(today, ahead);
  return comingDate(today, part === '初' ? 1 : 15, ahead);
}

function namedYear(today: BusinessDay, named: string | undefined): number | undefined {
  if (named === undefined) return undefined;
  return Number(today.slice(0, 4)) + ['今年', '明年', '后年'].indexOf(named);
}
