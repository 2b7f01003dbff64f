import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../kernel/calendar.ts';
import { toSolar } from '../kernel/lunar/lunar-calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { ageOn, needsCare } from './age.ts';
import type { Birthday } from './card.ts';

describe('the age of a customer', () => {
  it('is full years on the day itself, one less the day before', () => {
    const born = solar(1988, 3, 5);
    expect(ageOn(born, toBusinessDay('2026-03-04'))).toBe(37);
    expect(ageOn(born, toBusinessDay('2026-03-05'))).toBe(38);
  });

  it('is not known without a year, and nobody is born tomorrow', () => {
    expect(
      ageOn({ ...solar(1988, 3, 5), year: null }, toBusinessDay('2026-03-05')),
    ).toBeUndefined();
    expect(ageOn(solar(2026, 3, 6), toBusinessDay('2026-03-05'))).toBeUndefined();
  });

  // 八月十五: 2026-09-25, 2025-10-06; 腊月廿三 of 2025 was 2026-02-10; 闰六月初一: 2025-07-25; 腊月 of
  // 2026 has 29 days, the last is 2027-02-05 (published calendars).
  it.each<[Birthday, string, number | undefined]>([
    [lunar(1988, 8, 15), '2026-09-24', 37],
    [lunar(1988, 8, 15), '2026-09-25', 38],
    [lunar(1988, 12, 23), '2026-02-09', 36],
    [lunar(1988, 12, 23), '2026-02-10', 37],
    [lunar(2026, 8, 15), '2026-09-25', 0],
    [lunar(2026, 8, 15), '2026-09-24', undefined],
    [{ ...lunar(1987, 6, 1), leap: true }, '2025-07-24', 37],
    [{ ...lunar(1987, 6, 1), leap: true }, '2025-07-25', 38],
    [{ ...lunar(1987, 6, 1), leap: true }, '2026-07-14', 39],
    [lunar(2000, 12, 30), '2027-02-04', 25],
    [lunar(2000, 12, 30), '2027-02-05', 26],
  ])('of a lunar birthday is counted by lunar years', (born, on, years) => {
    expect(ageOn(born, toBusinessDay(on))).toBe(years);
  });

  it('is one more on each day that is the birthday of a lunar year', () => {
    const birthdays = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 29 }),
    });
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 1930, max: 2061 }), ({ month, day }, year) => {
        const kept = toSolar({ year, month, day, leap: false });
        if (kept === null) throw new Error('Every month has 29 days.');
        const born = lunar(year - 20, month, day);
        expect(ageOn(born, kept)).toBe(20);
        expect(ageOn(born, addDays(kept, -1))).toBe(19);
      }),
    );
  });

  it('marks whoever is under 14', () => {
    expect(needsCare(solar(2012, 3, 6), toBusinessDay('2026-03-05'))).toBe(true);
    expect(needsCare(solar(2012, 3, 5), toBusinessDay('2026-03-05'))).toBe(false);
    expect(needsCare(lunar(2012, 8, 15), toBusinessDay('2026-09-24'))).toBe(true);
    expect(needsCare(lunar(2012, 8, 15), toBusinessDay('2026-09-25'))).toBe(false);
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
