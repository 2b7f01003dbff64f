import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chineseDay } from '#test/support/chinese-calendar.ts';

import { addDays } from '../kernel/calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { ageOn, needsCare } from './age.ts';
import type { Birthday } from './card.ts';

describe('the age of a customer', () => {
  it('is full years on the day itself, one less the day before', () => {
    const born = solar(1988, 3, 5);
    expect(ageOn(born, toBusinessDay('2026-03-04'))?.years).toBe(37);
    expect(ageOn(born, toBusinessDay('2026-03-05'))?.years).toBe(38);
  });

  it('is not known without a year, and nobody is born tomorrow', () => {
    expect(
      ageOn({ ...solar(1988, 3, 5), year: null }, toBusinessDay('2026-03-05')),
    ).toBeUndefined();
    expect(ageOn(solar(2026, 3, 6), toBusinessDay('2026-03-05'))).toBeUndefined();
  });

  // 八月十五: 2026-09-25, 2025-10-06; 腊月廿三 of 2025 was 2026-02-10 (published calendars).
  it.each<[Birthday, string, number, boolean]>([
    [lunar(1988, 8, 15), '2026-08-01', 37, true],
    [lunar(1988, 8, 15), '2026-09-25', 37, false],
    [lunar(1988, 8, 15), '2026-10-20', 38, true],
    [lunar(1988, 12, 23), '2026-01-01', 36, true],
    [lunar(1988, 12, 23), '2026-03-01', 37, true],
  ])(
    'of a lunar birthday is exact outside the month in which it falls',
    (born, on, years, exact) => {
      expect(ageOn(born, toBusinessDay(on))).toEqual({ years, exact });
    },
  );

  it('agrees with the calendar of the computer for two hundred years', () => {
    const day = fc
      .integer({ min: 0, max: 73_000 })
      .map((n) => addDays(toBusinessDay('1901-02-19'), n));
    const month = fc.integer({ min: 1, max: 12 });
    const inMonth = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(day, month, inMonth, (on, m, d) => {
        const today = chineseDay(on);
        const isBefore = today.month < m || (today.month === m && !today.leap && today.day < d);
        const years = 20 - (isBefore ? 1 : 0);
        const age = ageOn(lunar(today.year - 20, m, d), on);
        if (today.year - 20 < 1900) expect(age).toBeUndefined();
        else if (age?.exact) expect(age.years).toBe(years);
        else expect([years - 1, years]).toContain(age?.years);
      }),
    );
  });

  it('marks whoever is, or may still be, under 14', () => {
    expect(needsCare(solar(2012, 3, 6), toBusinessDay('2026-03-05'))).toBe(true);
    expect(needsCare(solar(2012, 3, 5), toBusinessDay('2026-03-05'))).toBe(false);
    expect(needsCare(lunar(2012, 8, 15), toBusinessDay('2026-09-25'))).toBe(true);
    expect(needsCare({ ...lunar(2020, 1, 1), year: null }, toBusinessDay('2026-09-25'))).toBe(
      false,
    );
  });
});

function solar(year: number, month: number, day: number): Birthday {
  return { calendar: 'solar', year, month, day, leap: false };
}

function lunar(year: number, month: number, day: number): Birthday {
  return { ...solar(year, month, day), calendar: 'lunar' };
}
