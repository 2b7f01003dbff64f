import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { atScale, readDecimal } from './decimal-text.ts';

describe('a number from another program', () => {
  it.each([
    ['1,234.50', { digits: 12345, scale: 1 }],
    ['-3', { digits: -3, scale: 0 }],
    ['￥12', { digits: 12, scale: 0 }],
    ['１２．５', { digits: 125, scale: 1 }],
    ['(5.00)', { digits: -5, scale: 0 }],
    ['0.001', { digits: 1, scale: 3 }],
    ['-0', { digits: 0, scale: 0 }],
    ['2.55', { digits: 255, scale: 2 }],
    ['.5', { digits: 5, scale: 1 }],
    ['1,234,567', { digits: 1_234_567, scale: 0 }],
    ['−7', { digits: -7, scale: 0 }],
  ])('%s is read to the last digit', (text, decimal) => {
    expect(readDecimal(text)).toEqual(decimal);
  });

  it.each(['', 'abc', '1.38E+10', '12,5', '1.2.3', '5元5x', '1234567890123456', '--1'])(
    '%j is none, and nothing is guessed',
    (text) => {
      expect(readDecimal(text)).toBeUndefined();
    },
  );

  it('comes back from any whole number of hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
        const sign = hundredths < 0 ? '-' : '';
        const digits = String(Math.abs(hundredths)).padStart(3, '0');
        const read = readDecimal(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
        expect(read && atScale(read, 2)).toBe(hundredths);
      }),
    );
  });

  it('is refused where it has more decimals than the unit', () => {
    expect(atScale({ digits: 1, scale: 3 }, 2)).toBeUndefined();
    expect(atScale({ digits: 1, scale: 3 }, 3)).toBe(1);
  });
});
