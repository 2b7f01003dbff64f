import { describe, expect, it } from 'vitest';

import { orderSpokenFor, readMoment } from './day-text.ts';

describe('when something was', () => {
  it.each([
    ['2024-03-05', '2024-03-05', null],
    ['2024/3/5 14:30', '2024-03-05', 52_200],
    ['2024.3.5', '2024-03-05', null],
    ['2024年3月5日 14:30:05', '2024-03-05', 52_205],
    ['2024-03-05T14:30:00.000Z', '2024-03-05', 52_200],
    ['20240305', '2024-03-05', null],
    ['20240305 0:05', '2024-03-05', 300],
    ['5/3/2024', '2024-03-05', null],
    ['2024/3/5 下午2:30', '2024-03-05', 52_200],
    ['2024/3/5 12:30 AM', '2024-03-05', 1_800],
    ['45356', '2024-03-05', null],
    ['45356.5', '2024-03-05', 43_200],
    ['2010-12-01 08:26:00', '2010-12-01', 30_360],
  ])('%s', (text, day, second) => {
    expect(readMoment(text, 'day-first')).toEqual({ day, second });
  });

  it.each([
    '',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '昨天',
    '3/5',
    '13800138000',
    '2024-03-05 25:00',
  ])('%j is no day', (text) => {
    expect(readMoment(text, 'day-first')).toBeUndefined();
  });

  it('takes day or month first as the owner says', () => {
    expect(readMoment('3/5/2024', 'month-first')?.day).toBe('2024-03-05');
    expect(readMoment('3/5/2024', 'day-first')?.day).toBe('2024-05-03');
  });

  it('guesses the order from a cell that leaves no choice, and not from cells that disagree', () => {
    expect(orderSpokenFor(['3/5/2024', '25/3/2024'])).toBe('day-first');
    expect(orderSpokenFor(['3/25/2024'])).toBe('month-first');
    expect(orderSpokenFor(['3/5/2024'])).toBeUndefined();
    expect(orderSpokenFor(['25/3/2024', '3/25/2024'])).toBeUndefined();
  });
});
