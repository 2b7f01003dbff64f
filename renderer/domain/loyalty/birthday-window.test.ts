import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Birthday } from '../customers/card.ts';
import { addDays } from '../kernel/calendar.ts';
import { dayNumber, dayText } from '../kernel/day-number.ts';
import { toLunar } from '../kernel/lunar/lunar-calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { type BirthdayKeeping, birthdayBonusYear } from './birthday-window.ts';
import type { BirthdayBonus } from './program.ts';

const usual: BirthdayKeeping = { lunar: { leap: 'regular', day30: 'last_day' }, leapDay: 'feb28' };
const onTheDay = { window: 'day', before: 0, after: 0 } as const;
const inTheMonth = { window: 'month', before: 0, after: 0 } as const;
const threeBefore = { window: 'around', before: 3, after: 0 } as const;

describe('the days of a birthday bonus', () => {
  it.each([
    ['on the day', solar(6, 20), onTheDay, ['2024-06-20:2024'], ['2024-06-19', '2024-06-21']],
    ['all month', solar(6, 20), inTheMonth, ['2024-06-01:2024', '2024-06-30:2024'], ['2024-07-01']],
    [
      'around New Year',
      solar(1, 2),
      threeBefore,
      ['2023-12-30:2024', '2024-01-02:2024'],
      ['2023-12-29', '2024-01-03'],
    ],
    [
      'after New Year',
      solar(12, 30),
      { window: 'around', before: 0, after: 5 },
      ['2023-12-30:2023', '2024-01-04:2023', '2024-12-31:2024'],
      ['2024-01-05'],
    ],
    [
      '29 February, kept on the 28th',
      solar(2, 29),
      onTheDay,
      ['2023-02-28:2023', '2024-02-29:2024'],
      ['2024-02-28', '2023-03-01', '2024-03-01'],
    ],
    [
      'February of who was born on the 29th',
      solar(2, 29),
      inTheMonth,
      ['2023-02-01:2023'],
      ['2023-03-01'],
    ],
    ['八月十五', lunar(8, 15), onTheDay, ['2026-09-25:L2026'], ['2026-08-15', '2026-09-24']],
    [
      '冬月二十, twice in 2024',
      lunar(11, 20),
      onTheDay,
      ['2024-01-01:L2023', '2024-12-20:L2024'],
      ['2025-12-20'],
    ],
    [
      'the whole sixth month, not its leap month',
      lunar(6, 3),
      inTheMonth,
      ['2025-06-25:L2025', '2025-07-24:L2025'],
      ['2025-06-24', '2025-07-25'],
    ],
    [
      'before 正月初一',
      lunar(1, 1),
      threeBefore,
      ['2027-02-03:L2027', '2027-02-06:L2027'],
      ['2027-02-02', '2027-02-07'],
    ],
    [
      '腊月三十 in a month of 29 days',
      lunar(12, 30),
      onTheDay,
      ['2026-02-16:L2025'],
      ['2026-02-17'],
    ],
  ] as const)('are: %s', (_, birthday, bonus, inside, outside) => {
    for (const text of inside) {
      const [day = '', year] = text.split(':');
      expect(birthdayBonusYear(birthday, toBusinessDay(day), bonus, usual)).toBe(year);
    }
    for (const day of outside) {
      expect(birthdayBonusYear(birthday, toBusinessDay(day), bonus, usual)).toBeNull();
    }
  });

  it('move to 1 March for 29 February where the shop keeps it so', () => {
    const how = { ...usual, leapDay: 'mar1' } as const;
    const yearOn = (day: string) =>
      birthdayBonusYear(solar(2, 29), toBusinessDay(day), onTheDay, how);
    expect([yearOn('2023-02-28'), yearOn('2023-03-01')]).toEqual([null, '2023']);
    expect([yearOn('2024-02-29'), yearOn('2024-03-01')]).toEqual(['2024', null]);
  });

  it('are those of both months for who was born in a leap month, counted as one year', () => {
    const born: Birthday = { ...lunar(6, 3), leap: true };
    const how = { ...usual, lunar: { leap: 'both', day30: 'last_day' } } as const;
    const yearOn = (day: string) => birthdayBonusYear(born, toBusinessDay(day), inTheMonth, how);
    expect([yearOn('2025-06-25'), yearOn('2025-07-25')]).toEqual(['L2025', 'L2025']);
    expect([yearOn('2025-06-24'), yearOn('2025-08-23')]).toEqual([null, null]);
  });

  it('are none in a year that skips the birthday, nor without a birthday', () => {
    const how = { ...usual, lunar: { leap: 'regular', day30: 'skip' } } as const;
    const day = toBusinessDay('2026-02-16');
    expect(birthdayBonusYear(lunar(12, 30), day, inTheMonth, how)).toBeNull();
    expect(birthdayBonusYear(lunar(12, 29), day, inTheMonth, how)).toBe('L2025');
    expect(birthdayBonusYear(null, day, inTheMonth, how)).toBeNull();
  });

  it('around a birthday are the days from which the birthday is that near', () => {
    fc.assert(
      fc.property(birthdays, keepings, days, around, (birthday, how, day, bonus) => {
        const near = Array.from({ length: bonus.before + bonus.after + 1 }, (_, at) =>
          birthdayBonusYear(birthday, addDays(day, at - bonus.after), onTheDay, how),
        );
        const expected = near.find((year) => year !== null) ?? null;
        expect(birthdayBonusYear(birthday, day, bonus, how)).toBe(expected);
      }),
    );
  });

  it('of a month are the days that bear its name', () => {
    fc.assert(
      fc.property(birthdays, keepings, days, (birthday, how, day) => {
        fc.pre(!birthday.leap && birthday.day < 29);
        const { year, month, leap } = toLunar(day) ?? { year: 0, month: 0, leap: false };
        const isLunar = birthday.calendar === 'lunar';
        const expected = isLunar
          ? !leap && month === birthday.month && `L${year}`
          : Number(day.slice(5, 7)) === birthday.month && day.slice(0, 4);
        expect(birthdayBonusYear(birthday, day, inTheMonth, how)).toBe(expected || null);
      }),
    );
  });
});

function solar(month: number, day: number): Birthday {
  return { calendar: 'solar', month, day, leap: false, year: null };
}

function lunar(month: number, day: number): Birthday {
  return { ...solar(month, day), calendar: 'lunar' };
}

const birthdays: fc.Arbitrary<Birthday> = fc
  .tuple(fc.constantFrom('solar', 'lunar'), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .chain(([calendar, month, leap]) =>
    fc.integer({ min: 1, max: calendar === 'lunar' ? 30 : month === 2 ? 29 : 30 }).map((day) => ({
      calendar,
      month,
      day,
      leap: leap && calendar === 'lunar',
      year: null,
    })),
  );
const keepings: fc.Arbitrary<BirthdayKeeping> = fc.record({
  lunar: fc.record({
    leap: fc.constantFrom('regular', 'leap_if_exists', 'both'),
    day30: fc.constantFrom('last_day', 'next_day', 'skip'),
  }),
  leapDay: fc.constantFrom('feb28', 'mar1'),
});
const days = fc
  .integer({ min: dayNumber('1931-01-01'), max: dayNumber('2059-12-31') })
  .map((number) => toBusinessDay(dayText(number)));
const around: fc.Arbitrary<Pick<BirthdayBonus, 'window' | 'before' | 'after'>> = fc.record({
  window: fc.constant('around'),
  before: fc.integer({ min: 0, max: 15 }),
  after: fc.integer({ min: 0, max: 15 }),
});
