import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { readPoints, typedPoints } from './points-text.ts';
import { pointUnits } from './units.ts';

it.each<[string, number, number | undefined]>([
  ['30', 0, 30],
  ['30', 2, 3000],
  ['１２.５', 1, 125],
  ['12。5', 1, 125],
  ['1,200', 0, 1200],
  ['.5', 2, 50],
  ['3.0', 0, 3],
  ['3.5', 0, undefined],
  ['0.125', 2, undefined],
  ['-3', 0, undefined],
  ['13512345678', 0, undefined],
  ['1,20', 0, undefined],
  ['', 0, undefined],
  ['.', 2, undefined],
  ['all', 0, undefined],
])('reads %s with %i decimals', (text, decimals, units) => {
  expect(readPoints(text, decimals)).toBe(units);
});

it('reads what it would type', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.integer({ min: 0, max: 2 }), (units, decimals) => {
      expect(readPoints(typedPoints(pointUnits(units), decimals), decimals)).toBe(units);
    }),
  );
});
