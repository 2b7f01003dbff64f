import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { slowMonths } from '#test/support/points-oracle-tiers.ts';

import { addDays, addMonths } from '../../kernel/calendar.ts';
import { toBusinessDay } from '../../kernel/units.ts';
import { lastUsableDay } from './last-day.ts';

describe('the last usable day', () => {
  it.each([
    ['2024-01-25', 1, 'none', '2024-02-25'],
    ['2024-01-31', 1, 'none', '2024-02-29'],
    ['2023-01-31', 1, 'none', '2023-02-28'],
    ['2024-02-29', 12, 'none', '2025-02-28'],
    ['2024-11-30', 3, 'none', '2025-02-28'],
    ['2024-01-25', 1, 'month', '2024-02-29'],
    ['2024-02-10', 3, 'quarter', '2024-06-30'],
    ['2024-02-10', 1, 'quarter', '2024-03-31'],
    ['2024-02-10', 6, 'half_year', '2024-12-31'],
    ['2024-02-10', 3, 'half_year', '2024-06-30'],
    ['2024-12-31', 12, 'year', '2025-12-31'],
    ['2100-01-31', 1, 'month', '2100-02-28'],
  ] as const)('of %s, %d months, up to the end of %s, is %s', (day, months, roundUpTo, last) => {
    const expiry = { mode: 'months', months, roundUpTo } as const;
    expect(lastUsableDay(toBusinessDay(day), expiry)).toBe(last);
  });

  it('can be so many days later, or never come', () => {
    const day = toBusinessDay('2024-02-28');
    expect(lastUsableDay(day, { mode: 'days', days: 2 })).toBe('2024-03-01');
    expect(lastUsableDay(day, { mode: 'none' })).toBeNull();
    expect(lastUsableDay(toBusinessDay('9999-12-30'), { mode: 'days', days: 9 })).toBe(
      '9999-12-31',
    );
  });
});

it('months are added as any calendar adds them', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60_000 }), fc.integer({ min: -40, max: 300 }), (days, months) => {
      const day = addDays(toBusinessDay('1930-01-01'), days);
      expect(addMonths(day, months)).toBe(slowMonths(day, months));
    }),
    { numRuns: 1_000 },
  );
});
