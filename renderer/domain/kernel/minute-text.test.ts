import { expect, it } from 'vitest';

import { minuteFrom, minuteText } from './minute-text.ts';

it('a minute of the day reads as the clock shows it', () => {
  expect([0, 65, 905, 1_439].map(minuteText)).toEqual(['00:00', '01:05', '15:05', '23:59']);
});

it('a time is read as the field gives it, at every minute of the day', () => {
  for (let minute = 0; minute < 1_440; minute += 1) {
    expect(minuteFrom(minuteText(minute))).toBe(minute);
  }
  expect(minuteFrom('')).toBeNull();
});
