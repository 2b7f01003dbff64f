import * as fc from 'fast-check';
import { LunarYear, SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';

import type { Birthday } from '../customers/card.ts';
import { addDays } from '../kernel/calendar.ts';
import { toLunar } from '../kernel/lunar/lunar-calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { agesAt, nominalAge, zodiacOf, zodiacs } from './ages.ts';

const solar = (year: number | null, month: number, day: number): Birthday => ({
  calendar: 'solar',
  year,
  month,
  day,
  leap: false,
});
const lunar = (year: number | null, month: number, day: number): Birthday => ({
  ...solar(year, month, day),
  calendar: 'lunar',
});

describe('the age that a birthday brings', () => {
  it.each([
    // Born in the year of the horse 1990, and in January before its Spring Festival (27 Jan 1990), so of the snake.
    [solar(1990, 3, 5), 2026, 2026, { turning: 36, nominal: 37, zodiacYear: true, round: false }],
    [solar(1990, 1, 10), 2026, 2025, { turning: 36, nominal: 37, zodiacYear: true, round: false }],
    [solar(1990, 1, 10), 2027, 2026, { turning: 37, nominal: 38, zodiacYear: false, round: false }],
    [solar(1986, 9, 25), 2026, 2026, { turning: 40, nominal: 41, zodiacYear: false, round: true }],
    // 冬月二十 of 2023 was kept on 1 January 2024.
    [lunar(1963, 11, 20), 2023, 2023, { turning: 60, nominal: 61, zodiacYear: true, round: true }],
    [lunar(2025, 8, 15), 2026, 2026, { turning: 1, nominal: 2, zodiacYear: false, round: false }],
    // 腊月三十 kept on 正月初一 still belongs to the year that is over.
    [
      lunar(1990, 12, 30),
      2025,
      2026,
      { turning: 35, nominal: 36, zodiacYear: false, round: false },
    ],
  ] as const)('%j kept in %d, a day of the lunar %d', (birthday, kept, year, ages) => {
    expect(agesAt(birthday, kept, year)).toEqual(ages);
  });

  it('is not known without a year', () => {
    const unknown = { turning: null, nominal: null, zodiacYear: false, round: false };
    expect(agesAt(solar(null, 3, 5), 2026, 2026)).toEqual(unknown);
    expect(nominalAge(solar(null, 3, 5), toBusinessDay('2026-03-05'))).toBeNull();
    expect(zodiacOf(lunar(null, 3, 5))).toBeNull();
  });

  it('in 虚岁 is one at birth and one more at each Spring Festival', () => {
    const born = solar(2025, 12, 30);
    expect(nominalAge(born, toBusinessDay('2025-12-30'))).toBe(1);
    expect(nominalAge(born, toBusinessDay('2026-02-16'))).toBe(1);
    expect(nominalAge(born, toBusinessDay('2026-02-17'))).toBe(2);
    expect(nominalAge(lunar(2025, 12, 29), toBusinessDay('2026-02-17'))).toBe(2);
    expect(nominalAge(solar(2027, 5, 1), toBusinessDay('2026-02-17'))).toBeNull();
    expect(nominalAge(born, toBusinessDay('2070-02-17'))).toBeNull();
  });

  it('in 虚岁 is one or two more than in 周岁, on every day', () => {
    const years = fc.integer({ min: 0, max: 29_000 });
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 18_000 }), (start, later) => {
        const born = addDays(toBusinessDay('1930-01-01'), start);
        const on = addDays(born, later);
        const birthday = birthdayOf(born);
        const full =
          Number(on.slice(0, 4)) - (birthday.year ?? 0) - (on.slice(5) < born.slice(5) ? 1 : 0);
        const nominal = nominalAge(birthday, on) ?? Number.NaN;
        expect([1, 2]).toContain(nominal - full);
      }),
    );
  });
});

describe('生肖', () => {
  it.each([
    [solar(2026, 2, 16), 'snake'],
    [solar(2026, 2, 17), 'horse'],
    [solar(1988, 2, 17), 'dragon'],
    [solar(1988, 2, 16), 'rabbit'],
    [solar(1912, 6, 1), 'rat'],
    [lunar(1988, 12, 30), 'dragon'],
    // Before the table: clear outside the weeks of Spring Festival, and not guessed within.
    [solar(1920, 1, 5), 'goat'],
    [solar(1920, 2, 10), null],
    [solar(1920, 3, 1), 'monkey'],
  ] as const)('of %j is %s', (birthday, animal) => {
    expect(zodiacOf(birthday)).toBe(animal);
  });

  it('is the animal that tyme4ts names, on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_000 }), (start) => {
        const day = addDays(toBusinessDay('1930-01-01'), start);
        const { year, month, day: date } = birthdayOf(day);
        const lunarYear = SolarDay.fromYmd(year ?? 0, month, date)
          .getLunarDay()
          .getLunarMonth()
          .getLunarYear();
        const index = LunarYear.fromYear(lunarYear.getYear())
          .getSixtyCycle()
          .getEarthBranch()
          .getZodiac()
          .getIndex();
        expect(zodiacOf(birthdayOf(day))).toBe(zodiacs[index]);
        const said = toLunar(day);
        if (said === null) throw new Error('The table goes on to 2062.');
        expect(zodiacOf({ calendar: 'lunar', ...said })).toBe(zodiacs[index]);
      }),
    );
  });
});

function birthdayOf(day: string): Birthday {
  return solar(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}
