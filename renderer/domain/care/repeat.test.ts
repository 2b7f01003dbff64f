import { describe, expect, test } from 'vitest';

import { toBusinessDay } from '../kernel/units.ts';
import type { Repeat } from './follow-up.ts';
import { type ClosedDays, openDayFrom } from './open-day.ts';
import { nextRepeat } from './repeat.ts';

const always: ClosedDays = { closedWeekdays: [], holidays: [] };
const day = toBusinessDay;

function next(repeat: Repeat, start: string, due: string, done: string, closed = always) {
  return nextRepeat(repeat, { start: day(start), due: day(due), done: day(done) }, closed);
}

describe('a repeating follow-up', () => {
  const monthly: Repeat = { every: 1, unit: 'month', from: 'due' };

  test('of the 31st comes on the last of a shorter month, and on the 31st again after it', () => {
    expect(next(monthly, '2026-01-31', '2026-01-31', '2026-01-31')).toBe('2026-02-28');
    expect(next(monthly, '2026-01-31', '2026-02-28', '2026-02-28')).toBe('2026-03-31');
  });

  test('of 29 February comes on the 28th in other years', () => {
    const yearly: Repeat = { every: 1, unit: 'year', from: 'due' };
    expect(next(yearly, '2028-02-29', '2028-02-29', '2028-03-02')).toBe('2029-02-28');
  });

  test('from its day skips those that went by while nobody did it', () => {
    expect(next(monthly, '2026-01-05', '2026-02-05', '2026-04-20')).toBe('2026-05-05');
  });

  test('done early comes once, not again on the day it was due', () => {
    expect(next(monthly, '2026-01-05', '2026-02-05', '2026-02-01')).toBe('2026-03-05');
  });

  test('from when it was done counts from then', () => {
    const weekly: Repeat = { every: 2, unit: 'week', from: 'done' };
    expect(next(weekly, '2026-01-05', '2026-02-05', '2026-02-10')).toBe('2026-02-24');
  });

  test('goes on to the next open day, and the one after it back to its own', () => {
    const closed = { closedWeekdays: [6], holidays: [day('2026-06-01')] };
    expect(next(monthly, '2026-05-01', '2026-05-01', '2026-05-01', closed)).toBe('2026-06-02');
    expect(next(monthly, '2026-05-01', '2026-06-02', '2026-06-02', closed)).toBe('2026-07-01');
  });
});

describe('a closed day', () => {
  test('goes on to the first open one', () => {
    const weekend = { closedWeekdays: [5, 6], holidays: [day('2026-11-23')] };
    expect(openDayFrom(day('2026-11-21'), weekend)).toBe('2026-11-24');
    expect(openDayFrom(day('2026-11-24'), weekend)).toBe('2026-11-24');
  });

  test('of a shop that never opens again stays what it is', () => {
    const never = { closedWeekdays: [0, 1, 2, 3, 4, 5, 6], holidays: [] };
    expect(openDayFrom(day('2026-11-21'), never)).toBe('2026-11-21');
    expect(openDayFrom(day('9999-12-31'), never)).toBe('9999-12-31');
  });
});
