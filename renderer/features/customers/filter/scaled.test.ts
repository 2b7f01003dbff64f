import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { readScaled, typedScaled } from './scaled.ts';

it.each<[string, number, number | null | undefined]>([
  ['12.5', 2, 1_250],
  ['1,280', 2, 128_000],
  ['１２', 0, 12],
  ['', 2, null],
  [' ', 0, null],
  ['12.', 2, 1_200],
  ['12.345', 2, undefined],
  ['1.5', 0, undefined],
  ['many', 0, undefined],
  ['-3', 0, undefined],
])('%s with %i decimals', (text, decimals, value) => {
  expect(readScaled(text, decimals)).toBe(value);
});

it('what is shown again reads as the same number', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 2 }), (value, decimals) => {
      expect(readScaled(typedScaled(value, decimals), decimals)).toBe(value);
    }),
  );
});
