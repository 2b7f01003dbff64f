import dayjs from 'dayjs';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import worked from '#test/fixtures/lunar.json' with { type: 'json' };

import { daysBetween } from '../calendar.ts';
import { dayNumber, dayText } from '../day-number.ts';
import { type BusinessDay, toBusinessDay } from '../units.ts';
import { type LunarPolicy, nextLunarBirthday } from './lunar-birthday.ts';
import { monthsOf, toLunar } from './lunar-calendar.ts';

const usual: LunarPolicy = { leap: 'regular', day30: 'last_day' };

const homeZone = process.env['TZ'];
afterEach(() => {
  if (homeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = homeZone;
});

describe('the next lunar birthday', () => {
  it.each(worked.cases)('$id $note', ({ lunar, policy, from, expect: expected }) => {
    const next = nextLunarBirthday(lunar, toBusinessDay(from), policy as LunarPolicy);
    expect(next).toEqual({ day: expected.date, lunarYear: expected.lunar_year });
    const days = daysBetween(toBusinessDay(from), toBusinessDay(expected.date));
    expect(days).toBe(expected.days_until);
  });

  it.each([
    ['America/Los_Angeles', -480],
    ['Asia/Shanghai', 480],
    ['Pacific/Kiritimati', 840],
  ])('is the same in every worked case on a computer in %s', (zone, minutesAhead) => {
    process.env['TZ'] = zone;
    // The zone must really have changed, or this proves nothing.
    expect(dayjs('2026-01-15').utcOffset()).toBe(minutesAhead);
    const answers = worked.cases.map(({ lunar, policy, from }) =>
      nextLunarBirthday(lunar, toBusinessDay(from), policy as LunarPolicy),
    );
    expect(answers).toEqual(
      worked.cases.map(({ expect: { date, lunar_year } }) => ({
        day: date,
        lunarYear: lunar_year,
      })),
    );
  });

  it('is never in the past and at most 13 lunar months away, but for a 30th that is skipped', () => {
    fc.assert(
      fc.property(birthdays, policies, days(1930, 2050), (birthday, policy, from) => {
        const next = nextLunarBirthday(birthday, from, policy);
        if (next === null) throw new Error('The table goes on to 2062.');
        expect(next.day >= from).toBe(true);
        if (birthday.day === 30 && policy.day30 === 'skip') {
          expect(daysBetween(from, next.day)).toBeLessThan(9 * 385);
        } else {
          // Kept on the day after a month of 29 days, it is in the month behind its own.
          const moved = birthday.day === 30 && policy.day30 === 'next_day' ? 1 : 0;
          expect(monthAt(next.day) - monthAt(from)).toBeLessThanOrEqual(13 + moved);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has been checked against every worked case', () => {
    expect(worked.cases.length).toBe(125);
  });

  it('falls twice into 2024 for 冬月二十, and never into 2025', () => {
    const kept = keptFrom('2024-01-01', '2026-12-31', { month: 11, day: 20, leap: false }, usual);
    expect(kept).toEqual(['2024-01-01', '2024-12-20', '2026-01-08', '2026-12-28']);
  });

  it('is the first day on which a calendar read day by day would keep it', () => {
    fc.assert(
      fc.property(birthdays, policies, days(1930, 2050), (birthday, policy, from) => {
        const next = nextLunarBirthday(birthday, from, policy);
        expect(next?.day).toBe(firstKept(birthday, policy, dayNumber(from)));
        expect(next && yearOf(next.day, birthday)).toBe(next?.lunarYear);
      }),
    );
  });

  it('is nothing where the table ends, and for a day that no month has', () => {
    const birthday = { month: 8, day: 15, leap: false };
    expect(nextLunarBirthday(birthday, toBusinessDay('2062-12-31'), usual)).toBeNull();
    expect(nextLunarBirthday(birthday, toBusinessDay('1900-01-01'), usual)).toBeNull();
    const from = toBusinessDay('2026-01-01');
    for (const odd of [{ day: 31 }, { day: 0 }, { day: 1.5 }, { month: 13 }, { month: 0 }]) {
      expect(nextLunarBirthday({ ...birthday, ...odd }, from, usual)).toBeNull();
    }
  });
});

const allMonths = Array.from({ length: 2062 - 1928 + 1 }, (_, at) => monthsOf(1928 + at)).flat();

/** The how manieth month of the table a day lies in. */
function monthAt(day: BusinessDay): number {
  return allMonths.findLastIndex(({ first }) => first <= dayNumber(day));
}

type Said = { readonly month: number; readonly day: number; readonly leap: boolean };

const birthdays = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  // Every third one a 30th, where the policies part.
  day: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.constant(30)),
  leap: fc.boolean(),
});
const policies: fc.Arbitrary<LunarPolicy> = fc.record({
  leap: fc.constantFrom('regular', 'leap_if_exists', 'both'),
  day30: fc.constantFrom('last_day', 'next_day', 'skip'),
});

function days(from: number, to: number) {
  const least = dayNumber(`${from}-01-01`);
  const most = dayNumber(`${to}-12-31`);
  return fc.integer({ min: least, max: most }).map((number) => toBusinessDay(dayText(number)));
}

/** The slow way: asks of every day whether it is the one, by looking at the days around it alone. */
function firstKept(birthday: Said, policy: LunarPolicy, from: number): string | undefined {
  for (let number = from; number < from + 12 * 366; number += 1) {
    if (isKeptOn(number, birthday, policy)) return dayText(number);
  }
  return undefined;
}

function isKeptOn(number: number, birthday: Said, policy: LunarPolicy): boolean {
  const today = lunarOn(number);
  if (today === null) return false;
  if (isIn(today, birthday, policy, number) && today.day === birthday.day) return true;
  if (birthday.day !== 30) return false;
  const tomorrow = lunarOn(number + 1);
  const yesterday = lunarOn(number - 1);
  if (policy.day30 === 'last_day') {
    return isIn(today, birthday, policy, number) && today.day === 29 && tomorrow?.day === 1;
  }
  if (policy.day30 === 'skip' || yesterday === null) return false;
  return isIn(yesterday, birthday, policy, number - 1) && yesterday.day === 29 && today.day === 1;
}

/** Whether a day lies in a month in which the birthday is kept. */
function isIn(on: Said, birthday: Said, policy: LunarPolicy, number: number): boolean {
  if (on.month !== birthday.month) return false;
  if (!birthday.leap || policy.leap === 'regular') return !on.leap;
  if (policy.leap === 'both' || on.leap) return true;
  // An ordinary month counts if no leap month of the same number follows it.
  const inNextMonth = lunarOn(number + 31 - on.day);
  return inNextMonth?.month !== on.month;
}

function lunarOn(number: number) {
  return toLunar(toBusinessDay(dayText(number)));
}

/** The lunar year a kept day belongs to: the day after the last of a year belongs to the year that is over. */
function yearOf(day: string, { month }: Said): number | undefined {
  const lunar = lunarOn(dayNumber(day));
  return month === 12 && lunar?.month === 1 ? lunar.year - 1 : lunar?.year;
}

function keptFrom(from: string, to: string, birthday: Said, policy: LunarPolicy): string[] {
  const kept: string[] = [];
  let next = nextLunarBirthday(birthday, toBusinessDay(from), policy);
  while (next !== null && next.day <= to) {
    kept.push(next.day);
    next = nextLunarBirthday(birthday, toBusinessDay(dayText(dayNumber(next.day) + 1)), policy);
  }
  return kept;
}
