import { expect, it } from 'vitest';

import { cents, toBusinessDay } from '../../kernel/units.ts';
import { spentForTier } from './spent-for-tier.ts';

const recent = [
  [toBusinessDay('2025-02-28'), cents(10_000)],
  [toBusinessDay('2025-06-30'), cents(2_000)],
  [toBusinessDay('2026-02-27'), cents(-500)],
] as const;

it.each([
  ['2026-02-27', 11_500],
  ['2026-02-28', 1_500],
  ['2026-06-30', -500],
  ['2025-03-01', 10_000],
])('counts a window of a year, the day a year later no more: on %s', (today, spent) => {
  expect(spentForTier(recent, 12, toBusinessDay(today))).toBe(spent);
});
