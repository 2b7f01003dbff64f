import * as fc from 'fast-check';
import { LunarYear } from 'tyme4ts';
import { describe, expect, it } from 'vitest';

import { dayNumber, dayText } from '../day-number.ts';
import { toBusinessDay } from '../units.ts';
import { monthsOf, toLunar, toSolar } from './lunar-calendar.ts';

const years = Array.from({ length: 2062 - 1928 + 1 }, (_, at) => 1928 + at);
const allMonths = years.flatMap(monthsOf);

describe('the lunar calendar', () => {
  it('has the months that tyme4ts reckons from sun and moon, from 1928 to 2062', () => {
    const reckoned = years.flatMap((year) =>
      LunarYear.fromYear(year)
        .getMonths()
        .map((month) => {
          const first = month.getFirstJulianDay().getSolarDay();
          const day = [first.getYear(), first.getMonth(), first.getDay()].join('-');
          return {
            year,
            month: month.getMonth(),
            leap: month.isLeap(),
            days: month.getDayCount(),
            first: dayNumber(day),
          };
        }),
    );
    expect(allMonths).toEqual(reckoned);
  });

  it('names every day from 1930 to 2060 after its month, and finds it again', () => {
    const wrong = allMonths.flatMap(({ year, month, leap, days, first }) =>
      Array.from({ length: days }, (_, at) => at).filter((at) => {
        const solar = toBusinessDay(dayText(first + at));
        const lunar = toLunar(solar);
        const isRight =
          lunar?.year === year &&
          lunar.month === month &&
          lunar.leap === leap &&
          lunar.day === at + 1;
        return !isRight || toSolar(lunar) !== solar;
      }),
    );
    expect(wrong).toEqual([]);
    const last = allMonths.at(-1);
    const first = dayNumber('1930-01-01');
    expect(allMonths[0]?.first).toBeLessThan(first);
    expect((last?.first ?? 0) + (last?.days ?? 0)).toBeGreaterThan(dayNumber('2060-12-31'));
  });

  it.each([
    // The days on which Intl (ICU 78) is wrong, and those whose new moon is within minutes of midnight.
    ['1933-07-23', 1933, 6, 1, false],
    ['1954-02-03', 1954, 1, 1, false],
    ['1978-09-03', 1978, 8, 1, false],
    ['1987-07-26', 1987, 6, 1, true],
    ['1999-01-17', 1998, 12, 1, false],
    ['2012-08-17', 2012, 7, 1, false],
    ['2013-06-08', 2013, 5, 1, false],
    ['2018-11-08', 2018, 10, 1, false],
    ['2027-02-06', 2027, 1, 1, false],
    ['2030-02-03', 2030, 1, 1, false],
    ['2033-12-22', 2033, 11, 1, true],
  ])('knows that %s is the first of a month', (day, year, month, date, leap) => {
    expect(toLunar(toBusinessDay(day))).toEqual({ year, month, day: date, leap });
    expect(toSolar({ year, month, day: date, leap })).toBe(day);
  });

  it('knows no day that no month has, and none outside of its table', () => {
    expect(toSolar({ year: 2024, month: 3, day: 1, leap: true })).toBeNull();
    expect(toSolar({ year: 2025, month: 12, day: 30, leap: false })).toBeNull();
    expect(toSolar({ year: 2025, month: 13, day: 1, leap: false })).toBeNull();
    expect(toSolar({ year: 1927, month: 1, day: 1, leap: false })).toBeNull();
    expect(toLunar(toBusinessDay('1928-01-22'))).toBeNull();
    expect(toLunar(toBusinessDay('1928-01-23'))).not.toBeNull();
    expect(toLunar(toBusinessDay('2063-01-28'))).toEqual(
      expect.objectContaining({ year: 2062, month: 12 }),
    );
    expect(toLunar(toBusinessDay('2063-01-29'))).toBeNull();
    expect(toLunar(toBusinessDay('2099-01-01'))).toBeNull();
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.double(), fc.boolean(), (...any) => {
        const [year, month, day, leap] = any;
        toSolar({ year, month, day, leap });
      }),
    );
  });
});
