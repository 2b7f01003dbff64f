import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { plainNumber, typedCents, typedScaled } from './typed.ts';

it.each([
  ['1.2', 2, 120],
  ['１．５ ', 1, 15],
  ['2。5', 2, 250],
  ['1,200', 0, 1_200],
  ['1.50', 1, 15],
  ['.5', 2, 50],
  ['12.5%', 2, 1_250],
])('%s with %i decimals is %i', (text, places, value) => {
  expect(typedScaled(text, places)).toBe(value);
});

it.each([
  ['', 0],
  ['.', 2],
  ['-3', 0],
  ['一百', 0],
  ['1.234', 2],
  ['1e3', 0],
  ['9999999999999', 0],
])('%j is no number with %i decimals', (text, places) => {
  expect(typedScaled(text, places)).toBeNaN();
});

it('takes money as the till does, and nothing else for money', () => {
  expect(typedCents('¥1,280.5')).toBe(128_050);
  expect(typedCents('12,5')).toBeNaN();
});

it('reads again what it showed', () => {
  fc.assert(
    fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 2 }), (value, places) => {
      expect(typedScaled(plainNumber(value, places), places)).toBe(value);
    }),
  );
});
