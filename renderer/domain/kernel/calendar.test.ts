import dayjs from 'dayjs';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { addDays, daysBetween, fullYears, isPossibleDay } from './calendar.ts';
import { toBusinessDay } from './units.ts';

const homeZone = process.env['TZ'];
afterEach(() => {
  if (homeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = homeZone;
});

describe('counting days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', -365, '2025-11-22'],
    ['1899-12-30', 32_207, '1988-03-05'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(toBusinessDay(from), days)).toBe(to);
    expect(daysBetween(toBusinessDay(from), toBusinessDay(to))).toBe(days);
  });

  it('comes back to where it began, over leap years and backwards', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const there = addDays(day, days);
        expect(daysBetween(day, there)).toBe(days);
        expect(daysBetween(there, day)).toBe(0 - days);
        expect(addDays(there, 0 - days)).toBe(day);
        expect(there > day).toBe(days > 0);
      }),
    );
  });

  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Europe/London'])(
    'counts the same in a shop in %s, also where clocks change or a day was skipped',
    (zone) => {
      process.env['TZ'] = zone;
      // The zone must really have changed, or this proves nothing.
      const [summer, winter] = ['2026-07-01', '2026-01-01'].map((day) => dayjs(day).utcOffset());
      expect([summer, winter]).not.toEqual([0, 0]);
      let day = toBusinessDay('2011-12-25');
      for (let count = 0; count < 800; count += 1) {
        expect(daysBetween(toBusinessDay('2011-12-25'), day)).toBe(count);
        const next = addDays(day, 1);
        expect(next > day).toBe(true);
        day = next;
      }
      expect(day).toBe('2014-03-04');
    },
  );
});

describe('full years', () => {
  it.each([
    ['1988-03-05', '2026-03-04', 37],
    ['1988-03-05', '2026-03-05', 38],
    ['2012-11-22', '2026-11-22', 14],
    ['2012-11-23', '2026-11-22', 13],
    ['2026-11-22', '2026-11-22', 0],
  ])('born %s is on %s aged %d', (birth, on, age) => {
    expect(fullYears(toBusinessDay(birth), toBusinessDay(on))).toBe(age);
  });
});

describe('whether a day can be a birthday', () => {
  it.each([
    ['solar', 1, 31, undefined, true],
    ['solar', 4, 30, undefined, true],
    ['solar', 4, 31, undefined, false],
    ['solar', 2, 29, undefined, true],
    ['solar', 2, 29, 2024, true],
    ['solar', 2, 29, 2026, false],
    ['solar', 2, 29, 1900, false],
    ['solar', 2, 29, 2000, true],
    ['solar', 2, 30, 2024, false],
    ['solar', 12, 31, 1999, true],
    ['solar', 0, 1, undefined, false],
    ['solar', 13, 1, undefined, false],
    ['solar', 1, 0, undefined, false],
    ['solar', 1, -1, undefined, false],
    ['solar', 1.5, 1, undefined, false],
    ['solar', 1, 1.5, undefined, false],
    ['lunar', 2, 30, undefined, true],
    ['lunar', 12, 30, 2026, true],
    ['lunar', 1, 31, undefined, false],
    ['lunar', 13, 1, undefined, false],
    ['lunar', 1, 0, undefined, false],
  ] as const)('%s %d-%d in %s: %s', (calendar, month, day, year, possible) => {
    expect(isPossibleDay(calendar, month, day, year)).toBe(possible);
  });
});

function aDay() {
  return fc
    .tuple(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`)
    .map(toBusinessDay);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
