import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lunarDay, lunarMonth } from '#i18n/lunar.ts';

import { addDays, daysBetween, isPossibleDay } from '../kernel/calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { parseBirthday } from './birthday-text.ts';
import type { Birthday } from './card.ts';

describe('a birthday as lists have it', () => {
  it.each([
    ['1988-03-05', 'solar 1988-3-5'],
    ['1988/3/5', 'solar 1988-3-5'],
    ['1988.3.5', 'solar 1988-3-5'],
    ['1988年3月5日', 'solar 1988-3-5'],
    ['1988年03月05日', 'solar 1988-3-5'],
    ['1988年3月5号', 'solar 1988-3-5'],
    ['1988 年 3 月 5 日', 'solar 1988-3-5'],
    ['１９８８－０３－０５', 'solar 1988-3-5'],
    [' 1988-03-05 ', 'solar 1988-3-5'],
    ['公历1988年3月5日', 'solar 1988-3-5'],
    ['阳历3月5日', 'solar 3-5'],
    ['3-5', 'solar 3-5'],
    ['3/5', 'solar 3-5'],
    ['03-05', 'solar 3-5'],
    ['3月5日', 'solar 3-5'],
    ['3月5号', 'solar 3-5'],
    ['十二月二十五日', 'solar 12-25'],
    ['0305', 'solar 3-5'],
    ['1231', 'solar 12-31'],
    ['19880305', 'solar 1988-3-5'],
    ['2-29', 'solar 2-29'],
    ['2000-2-29', 'solar 2000-2-29'],
    ['32207', 'solar 1988-3-5'],
    ['32207.0', 'solar 1988-3-5'],
    ['9210', 'solar 1925-3-19'],
    ['农历八月十五', 'lunar 8-15'],
    ['農曆八月十五', 'lunar 8-15'],
    ['阴历8月15日', 'lunar 8-15'],
    ['农历1988-08-15', 'lunar 1988-8-15'],
    ['农历 1988年 八月十五', 'lunar 1988-8-15'],
    ['八月十五(农历)', undefined],
    ['1988年农历闰六月初一', 'lunar 1988-6-1 leap'],
    ['1987年闰六月初一', 'lunar 1987-6-1 leap'],
    ['1987年闰六月十五', 'lunar 1987-6-15 leap'],
    ['閏六月初一', 'lunar 6-1 leap'],
    ['农历十一月二十', 'lunar 11-20'],
    ['农历十二月三十', 'lunar 12-30'],
    ['农历二月初十', 'lunar 2-10'],
    ['农历二月十', 'lunar 2-10'],
  ])('%s', (text, expected) => {
    expect(inShort(parseBirthday(text))).toBe(expected);
  });

  it.each([
    ['正月初一', 'lunar 1-1'],
    ['腊月廿三', 'lunar 12-23'],
    ['臘月卅', 'lunar 12-30'],
    ['冬月十一', 'lunar 11-11'],
    ['八月初八', 'lunar 8-8'],
  ])('%s is lunar without saying so: no solar date is written like that', (text, expected) => {
    expect(inShort(parseBirthday(text))).toBe(expected);
  });

  it.each([
    ['1988/3/1 0:00', 'solar 1988-3-1'],
    ['1988/3/1 00:00:00', 'solar 1988-3-1'],
    ['1988/3/1 10:30', 'solar 1988-3-1'],
    ['1988-03-05 00:00:00', 'solar 1988-3-5'],
    ['1988-03-05T00:00:00', 'solar 1988-3-5'],
  ])('%s loses its time, and does not become the 10th or the 11th', (text, expected) => {
    expect(inShort(parseBirthday(text))).toBe(expected);
  });

  it.each(['1988-08-15', '8-15', '八月十五', '19880815', '0815'])(
    '%s is lunar in a lunar column',
    (text) => {
      expect(parseBirthday(text, true)).toMatchObject({ calendar: 'lunar', month: 8, day: 15 });
    },
  );

  it.each([
    '',
    'unknown',
    '不详',
    '1988',
    '1988-03',
    '88-03-05',
    '1988-13-01',
    '1988-02-30',
    '2026-02-29',
    '1899-12-31',
    '2101-01-01',
    '4-31',
    '0-5',
    '3-0',
    '0231',
    '1305',
    '3653',
    '999999',
    '13800138000',
    '农历八月卅一',
    '农历十三月初一',
    '八月',
    '-5',
    '1988-03-05x',
  ])('takes %j for no birthday', (text) => {
    expect(parseBirthday(text)).toBeUndefined();
  });

  it('reads what Excel keeps for any birthday from 1910 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_654, max: 54_789 }), (serial) => {
        const day = addDays(toBusinessDay('1899-12-30'), serial);
        expect(daysBetween(toBusinessDay('1899-12-30'), day)).toBe(serial);
        const [year, month, date] = day.split('-').map(Number);
        expect(parseBirthday(String(serial))).toMatchObject({ year, month, day: date });
      }),
    );
  });

  it('reads what we print, with digits and as people say it', () => {
    fc.assert(
      fc.property(aBirthday(), (birthday) => {
        const isLunar = birthday.calendar === 'lunar';
        for (const text of printed(birthday)) {
          expect([text, parseBirthday(text, isLunar)]).toEqual([text, birthday]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives only days that can be, whatever is in the cell', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(...Array.from('0123456789-/.年月日 T:闰农历正初十廿卅三')),
      }),
      nearlyADay(),
    );
    let days = 0;
    fc.assert(
      fc.property(cell, fc.boolean(), (text, lunar) => {
        const read = parseBirthday(text, lunar);
        if (read === undefined) return;
        days += 1;
        const { calendar, month, day, year } = read;
        expect(isPossibleDay(calendar, month, day, year ?? undefined)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(days).toBeGreaterThan(100);
  });
});

/** Written as a day is, and one in a few is none: 31 April, a 14th month, 30 February. */
function nearlyADay() {
  return fc
    .record({
      word: fc.constantFrom('', '', '农历', '闰'),
      year: fc.constantFrom('', '', '1987', '1988', '1900'),
      month: fc.integer({ min: 0, max: 14 }),
      day: fc.integer({ min: 0, max: 33 }),
      sign: fc.constantFrom('-', '/', '.'),
    })
    .map(({ word, year, month, day, sign }) =>
      [`${word}${year}`, `${month}`, `${day}`].filter((part) => part !== '').join(sign),
    );
}

function inShort(birthday: Birthday | undefined): string | undefined {
  if (birthday === undefined) return undefined;
  const { calendar, year, month, day, leap } = birthday;
  return `${calendar} ${year === null ? '' : `${year}-`}${month}-${day}${leap ? ' leap' : ''}`;
}

function printed({ calendar, year, month, day, leap }: Birthday): readonly string[] {
  if (leap || calendar === 'lunar') {
    const name = `${leap ? '闰' : ''}${lunarMonth(month, 'zh-CN')}月${lunarDay(day, 'zh-CN')}`;
    const traditional = name.replace('闰', '閏').replace('腊', '臘');
    const before = year === null ? '' : `${year}年`;
    return [`农历${before}${name}`, `${before}农历${name}`, `農曆${before}${traditional}`];
  }
  if (year === null) {
    return [`${month}-${day}`, `${month}月${day}日`, twoDigits(month) + twoDigits(day)];
  }
  const padded = [year, twoDigits(month), twoDigits(day)];
  return [`${year}年${month}月${day}日`, padded.join('-'), padded.join(''), padded.join('/')];
}

function aBirthday(): fc.Arbitrary<Birthday> {
  return fc
    .record({
      calendar: fc.constantFrom('solar' as const, 'lunar' as const),
      year: fc.option(fc.integer({ min: 1900, max: 2100 })),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      leap: fc.boolean(),
    })
    .map((all) => ({ ...all, leap: all.leap && all.calendar === 'lunar' }))
    .filter(({ calendar, month, day, year }) =>
      isPossibleDay(calendar, month, day, year ?? undefined),
    );
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
