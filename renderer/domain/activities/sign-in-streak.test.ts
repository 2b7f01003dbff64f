import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../kernel/calendar.ts';
import { type BusinessDay, pointUnits, toBusinessDay } from '../kernel/units.ts';
import { signInStreak, signInUnits } from './sign-in-streak.ts';

const day = toBusinessDay;
const first = day('2026-02-20');
const today = day('2026-03-10');
const rule = { units: pointUnits(1), everyDays: 7, bonusUnits: pointUnits(5) };

describe('signing in day after day', () => {
  it.each<[string, readonly string[], readonly string[], number]>([
    ['only today', ['2026-03-10'], [], 1],
    ['three days', ['2026-03-08', '2026-03-09', '2026-03-10'], [], 3],
    ['not today', ['2026-03-08', '2026-03-09'], [], 0],
    ['with a day between', ['2026-03-08', '2026-03-10'], [], 1],
    ['with a holiday between', ['2026-03-08', '2026-03-10'], ['2026-03-09'], 2],
    [
      'on a holiday, while the shop was open after all',
      ['2026-03-09', '2026-03-10'],
      ['2026-03-09'],
      2,
    ],
    [
      'only before a week of holidays',
      ['2026-03-02', '2026-03-10'],
      [
        '2026-03-03',
        '2026-03-04',
        '2026-03-05',
        '2026-03-06',
        '2026-03-07',
        '2026-03-08',
        '2026-03-09',
      ],
      2,
    ],
    ['never', [], ['2026-03-10'], 0],
  ])('%s', (_, days, holidays, streak) => {
    expect(signInStreak(days.map(day), today, holidays.map(day))).toBe(streak);
  });

  it('gives a bonus on every seventh day in a row, and none where there is no such day', () => {
    const units = Array.from({ length: 15 }, (_, at) => signInUnits(rule, at + 1));
    expect(units).toEqual([1, 1, 1, 1, 1, 1, 6, 1, 1, 1, 1, 1, 1, 6, 1]);
    expect(signInUnits({ ...rule, everyDays: 0 }, 7)).toBe(1);
  });

  const someDays = fc
    .uniqueArray(fc.nat(18))
    .map((days) => days.map((late) => addDays(first, late)));

  it('is what the slow way says: from the first day on, count, and begin again after a day missed', () => {
    fc.assert(
      fc.property(someDays, someDays, (days, holidays) => {
        let streak = 0;
        for (let on: BusinessDay = first; on <= today; on = addDays(on, 1)) {
          if (days.includes(on)) streak += 1;
          else if (!holidays.includes(on)) streak = 0;
        }
        if (!days.includes(today)) streak = 0;
        expect(signInStreak(days, today, holidays)).toBe(streak);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never shortened by one more holiday', () => {
    fc.assert(
      fc.property(someDays, someDays, fc.nat(18), (days, holidays, late) => {
        const more = [...holidays, addDays(first, late)];
        const streak = signInStreak(days, today, holidays);
        expect(signInStreak(days, today, more)).toBeGreaterThanOrEqual(streak);
      }),
    );
  });
});
