import { expect, it } from 'vitest';

import { rowByKey } from './row-by-key.ts';

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 11],
  ['PageDown', 95, 99],
  ['PageUp', 20, 12],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['Enter', 50, undefined],
  ['constructor', 50, undefined],
])('%s in row %d of a hundred leads to row %d', (key, row, to) => {
  expect(rowByKey(key, { row, count: 100, inSight: 10.6 })).toBe(to);
});

it('a list without rows stays where it is, and a slit of a window still moves on', () => {
  expect(rowByKey('End', { row: 0, count: 0, inSight: 10 })).toBe(0);
  expect(rowByKey('PageDown', { row: 0, count: 9, inSight: 1 })).toBe(1);
});
