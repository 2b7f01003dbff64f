import { describe, expect, it } from 'vitest';

import { toBusinessDay } from '#domain/kernel/units.ts';

import { lunarDayOf } from './lunar-today.ts';

describe('a day in the Chinese calendar', () => {
  it.each([
    ['2026-02-17', 1, 1],
    ['2026-09-25', 8, 15],
    ['2026-02-16', 12, 29],
    ['2025-07-25', 6, 1], // the first of the leap sixth month
  ])('%s is the day %i/%i', (day, month, date) => {
    expect(lunarDayOf(toBusinessDay(day))).toEqual({ month, day: date });
  });
});
