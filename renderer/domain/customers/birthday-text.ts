import { addDays, isPossibleDay } from '../kernel/calendar.ts';
import { dayInWords, monthInWords } from '../kernel/lunar/lunar-words.ts';
import { toBusinessDay } from '../kernel/units.ts';
import type { Birthday } from './card.ts';

/**
 * Reads a birthday as lists have it: `1988-03-05`, `1988/3/5`, `1988.3.5`, `1988年3月5日`, `3-5`, `0305`,
 * `19880305`, Excel's day number, `农历八月十五`, `1988年农历闰六月初一` (`rules.md` §8). A column that is known to
 * be lunar says so by `lunar`, and so do words that no solar date has (`正月初一`, `腊月廿三`). A time of
 * day behind the date is dropped. Undefined for what is no birthday; nothing is guessed.
 */
export function parseBirthday(text: string, lunar = false): Birthday | undefined {
  // Before spaces go: Excel's `1988/3/1 00:00:00` would else be the 10th.
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\sT]+\d{1,2}:\d\d(:\d\d)?$/, '');
  const isLunar = lunar || /农历|農曆|阴历|陰曆|旧历|舊曆|[正冬腊臘]月|[初廿卅]/.test(plain);
  const bare = plain
    .replace(/农历|農曆|阴历|陰曆|旧历|舊曆|公历|公曆|阳历|陽曆|新历|新曆/g, '')
    .replace(/\s+/g, '');
  const found = inDigits(bare) ?? inWords(bare) ?? byDayNumber(bare);
  if (found === undefined) return undefined;

  const { year, month, day, leap } = found;
  const calendar = isLunar || leap ? 'lunar' : 'solar';
  if (year !== null && (year < 1900 || year > 2100)) return undefined;
  if (!isPossibleDay(calendar, month, day, year ?? undefined)) return undefined;
  return { calendar, year, month, day, leap };
}

type Parts = Pick<Birthday, 'year' | 'month' | 'day' | 'leap'>;

function inDigits(text: string): Parts | undefined {
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (full) return partsOf(full[1], full[2], full[3]);
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
  if (short) return partsOf(undefined, short[1], short[2]);
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^()(0\d|1[0-2])(\d\d)$/.exec(text);
  return packed
    ? partsOf(packed[1] === '' ? undefined : packed[1], packed[2], packed[3])
    : undefined;
}

function partsOf(year: string | undefined, month?: string, day?: string): Parts {
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
    leap: false,
  };
}

function inWords(text: string): Parts | undefined {
  const words =
    /^(?:(\d{4})年?)?(闰|閏)?([正一二三四五六七八九十冬腊臘]{1,2}|\d{1,2})月(.{1,4}?)[日号]?$/.exec(
      text,
    );
  if (words === null) return undefined;
  const [, year, leap, monthText = '', dayText = ''] = words;
  const month = monthInWords(monthText);
  const day = dayInWords(dayText);
  if (month === undefined || day === undefined) return undefined;
  return { year: year === undefined ? null : Number(year), month, day, leap: leap !== undefined };
}

const excelDayZero = toBusinessDay('1899-12-30');

/** Excel keeps a date as days since 30 December 1899; below 1,000 or above today's sort it is no birthday. */
function byDayNumber(text: string): Parts | undefined {
  if (!/^\d{4,5}(\.0)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  if (serial < 3_654 || serial > 73_050) return undefined;
  const [year, month, day] = addDays(excelDayZero, serial).split('-');
  return partsOf(year, month, day);
}
