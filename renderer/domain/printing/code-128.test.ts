import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { code128 } from './code-128.ts';

describe('bars', () => {
  it('say what they were given, read back by their widths alone', () => {
    const signs = fc.stringMatching(/^[ -~]{1,48}$/);
    const digits = fc.stringMatching(/^\d{1,48}$/);
    const mixed = fc.stringMatching(/^([A-Za-z-]{0,3}\d{0,9}){1,4}$/).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.oneof(signs, digits, mixed), (content) => {
        expect(readBack(code128(content) ?? [])).toBe(content);
      }),
    );
  });

  it.each([
    ['00042', 79],
    ['6901234567892', 123],
    ['YOU-00042', 123],
  ])('of %s are %i modules wide', (content, modules) => {
    expect(code128(content)?.reduce((sum, width) => sum + width, 0)).toBe(modules);
  });

  it('are none for what they cannot say', () => {
    expect(['', '茶', 'é', 'a\n', 'x'.repeat(49)].map(code128)).toEqual(Array(5).fill(null));
  });

  it('of every value are eleven modules, and no two alike', () => {
    // All values of set B, then all pairs of digits: 0 to 99 are seen at least.
    const all = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32));
    const pairs = Array.from({ length: 100 }, (_, at) => `${String(at).padStart(2, '0')}0000`);
    const seen = new Set(
      [...all, ...pairs].map((text) => (code128(text) ?? []).slice(6, 12).join('')),
    );
    expect(seen.size).toBe(100);
    for (const pattern of seen) {
      const widths = Array.from(pattern, Number);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11);
      // The black of every value is even: how a scanner notices a smudge.
      expect(
        widths.filter((_, at) => at % 2 === 0).reduce((sum, width) => sum + width, 0) % 2,
      ).toBe(0);
    }
  });
});

/** As a scanner reads: values by their patterns, which it learns from codes of one sign; then checked and said. */
function readBack(widths: readonly number[]): string {
  expect(widths.slice(-7).join('')).toBe('2331112');
  const patterns = Array.from({ length: (widths.length - 7) / 6 }, (_, at) =>
    widths.slice(at * 6, at * 6 + 6).join(''),
  );
  const values = patterns.map((pattern) => valueOf.get(pattern) ?? NaN);
  const [start = NaN, ...rest] = values;
  const check = rest.pop();
  expect(rest.reduce((sum, value, at) => sum + value * (at + 1), start) % 103).toBe(check);
  let [text, inPairs] = ['', start === 105];
  for (const value of rest) {
    if (value === 99 && !inPairs) inPairs = true;
    else if (value === 100 && inPairs) inPairs = false;
    else text += inPairs ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}

/** Values 0 to 94 from single signs, 95 to 99 from pairs of digits; and the five that change the set. */
const valueOf = new Map<string, number>([
  ...Array.from({ length: 95 }, (_, at) => patternIn(String.fromCharCode(at + 32), at)),
  ...Array.from({ length: 5 }, (_, at) => patternIn(`${95 + at}0000`, 95 + at)),
  ['114131', 100],
  ['311141', 101],
  ['411131', 102],
  ['211412', 103],
  ['211214', 104],
  ['211232', 105],
]);

function patternIn(content: string, value: number): [string, number] {
  return [(code128(content) ?? []).slice(6, 12).join(''), value];
}
