import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Birthday } from '../customers/card.ts';
import { addDays } from '../kernel/calendar.ts';
import { nextLunarBirthday } from '../kernel/lunar/lunar-birthday.ts';
import { toBusinessDay } from '../kernel/units.ts';
import type { BirthdayKeeping } from '../loyalty/birthday-window.ts';
import { birthdayNear, typedInWords } from './birthday-near.ts';

const usual: BirthdayKeeping = {
  lunar: { leap: 'regular', day30: 'last_day' },
  leapDay: 'feb28',
};
const today = toBusinessDay('2026-03-01');

describe('a birthday typed in words', () => {
  it.each([
    ['八月十五', 'solar', 'lunar 8-15'],
    ['八月十五', 'lunar', 'lunar 8-15'],
    ['闰六月初一', 'solar', 'lunar 6-1 leap'],
    ['1988年农历闰六月初一', 'solar', 'lunar 1988-6-1 leap'],
    ['1988年八月十五', 'solar', 'lunar 1988-8-15'],
    ['農曆八月十五', 'solar', 'lunar 8-15'],
    ['3-5', 'solar', 'solar 3-5'],
    ['3-5', 'lunar', 'lunar 3-5'],
    ['0305', 'solar', 'solar 3-5'],
    ['0305', 'lunar', 'lunar 3-5'],
    ['1988-03-05', 'solar', 'solar 1988-3-5'],
    ['3月5日', 'solar', 'solar 3-5'],
    ['八月十五日', 'solar', 'solar 8-15'],
    ['公历八月十五', 'lunar', 'solar 8-15'],
    ['國曆8月15日', 'lunar', 'solar 8-15'],
    ['８月１５日', 'solar', 'solar 8-15'],
    ['正月初一', 'solar', 'lunar 1-1'],
    ['ba yue', 'solar', undefined],
    ['八月', 'lunar', undefined],
    ['', 'solar', undefined],
    ['2-30', 'solar', undefined],
    ['2-30', 'lunar', 'lunar 2-30'],
  ] as const)('%s with %s chosen is %s', (words, chosen, expected) => {
    expect(inShort(typedInWords(words, chosen))).toBe(expected);
  });
});

describe('a birthday in both calendars', () => {
  it('of a lunar one says when it comes, and when the birth was', () => {
    const birthday: Birthday = { calendar: 'lunar', year: 1988, month: 8, day: 15, leap: false };
    expect(birthdayNear(birthday, today, usual)).toEqual({
      calendar: 'lunar',
      next: { day: '2026-09-25', lunar: { year: 2026, month: 8, day: 15, leap: false } },
      born: { day: '1988-09-25', lunar: { year: 1988, month: 8, day: 15, leap: false } },
      zodiac: 'dragon',
      fullAge: 37,
      nominalAge: 39,
    });
  });

  it('of a solar one says the lunar day of the birth', () => {
    const birthday: Birthday = { calendar: 'solar', year: 1988, month: 3, day: 5, leap: false };
    expect(birthdayNear(birthday, today, usual)).toMatchObject({
      next: { day: '2026-03-05', lunar: { month: 1, day: 17 } },
      born: { day: '1988-03-05', lunar: { year: 1988, month: 1, day: 18, leap: false } },
    });
  });

  it('without a year has no birth, and 29 February is kept by the rule of the shop', () => {
    const birthday: Birthday = { calendar: 'solar', year: null, month: 2, day: 29, leap: false };
    const near = birthdayNear(birthday, today, usual);
    expect(near).toMatchObject({ born: null, zodiac: null, fullAge: null, nominalAge: null });
    expect(near?.next?.day).toBe('2027-02-28');
    expect(birthdayNear(birthday, today, { ...usual, leapDay: 'mar1' })?.next?.day).toBe(
      '2026-03-01',
    );
  });

  it('is nothing for a day that cannot be', () => {
    for (const odd of [{ month: 0 }, { month: 13 }, { day: 31 }, { day: 0 }]) {
      const birthday: Birthday = { calendar: 'lunar', year: null, month: 8, day: 15, leap: false };
      expect(birthdayNear({ ...birthday, ...odd }, today, usual)).toBeNull();
    }
    const leapless: Birthday = { calendar: 'lunar', year: 2025, month: 3, day: 1, leap: true };
    expect(birthdayNear(leapless, today, usual)?.born).toBeNull();
  });

  it('comes on the day that the rule of the next birthday gives', () => {
    const birthdays = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      leap: fc.boolean(),
    });
    const policies = fc.record({
      leap: fc.constantFrom('regular' as const, 'leap_if_exists' as const, 'both' as const),
      day30: fc.constantFrom('last_day' as const, 'next_day' as const, 'skip' as const),
    });
    fc.assert(
      fc.property(
        birthdays,
        policies,
        fc.integer({ min: 0, max: 43_000 }),
        (said, lunar, start) => {
          const from = addDays(toBusinessDay('1930-01-01'), start);
          const birthday: Birthday = { calendar: 'lunar', year: null, ...said };
          const near = birthdayNear(birthday, from, { ...usual, lunar });
          expect(near?.next?.day).toBe(nextLunarBirthday(said, from, lunar)?.day);
        },
      ),
    );
  });
});

function inShort(birthday: Birthday | undefined): string | undefined {
  if (birthday === undefined) return undefined;
  const { calendar, year, month, day, leap } = birthday;
  return `${calendar} ${year === null ? '' : `${year}-`}${month}-${day}${leap ? ' leap' : ''}`;
}
