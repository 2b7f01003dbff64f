import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toDeviceId, toInstant } from '../../kernel/units.ts';
import { fileAt, fileOf, keyOf, pathOf } from './file-name.ts';
import { type Span, arrivedSpans, isIn, united, without } from './spans.ts';

describe('spans of arrival numbers', () => {
  it('say what is left, and what is there together, number by number', () => {
    fc.assert(
      fc.property(aSpan(), fc.array(aSpan(), { maxLength: 6 }), (span, others) => {
        for (let seq = 0; seq <= 22; seq += 1) {
          expect(isIn(without(span, others), seq)).toBe(isIn([span], seq) && !isIn(others, seq));
          expect(isIn(united(others), seq)).toBe(isIn(others, seq));
        }
        const joined = united(others);
        joined.slice(1).forEach(({ after }, at) => {
          expect(after).toBeGreaterThan(joined[at]?.through ?? 0);
        });
      }),
    );
  });

  it('leave out a row that joined something of ours, since its older number is gone', () => {
    const arrivals = [3, 4, 5, 6, 8].map((seq) => ({ seq, isAsSent: seq !== 5 }));
    expect(arrivedSpans('f', arrivals)).toEqual([
      { file: 'f', after: 2, through: 4 },
      { file: 'f', after: 5, through: 6 },
      { file: 'f', after: 7, through: 8 },
    ]);
    expect(arrivedSpans('f', [])).toEqual([]);
  });
});

describe('the name of a file in the shared folder', () => {
  const file = { device: toDeviceId('till-1'), number: 7, hash: '3f2a'.repeat(8) };

  it('says whose it is and the how manieth, and is read back', () => {
    const path = pathOf(file, toInstant('2026-03-01T09:30:00.000Z'));
    expect(path).toBe(`till-1/202603/0000000007-${file.hash}.json.age`);
    expect(fileAt(path)).toEqual(file);
    expect(fileOf(keyOf(file))).toEqual(file);
  });

  it.each([
    'till-1/202603/0000000007-3f2a3f2a3f2a3f2a (conflicted copy).json.age',
    'till-1/202603/0000000007-3f2a3f2a3f2a3f2a.json.age.tmp',
    '../202603/0000000007-3f2a3f2a3f2a3f2a.json.age',
    'till-1/202603/7-3f2a3f2a3f2a3f2a.json.age',
    'till-1/0000000007-3f2a3f2a3f2a3f2a.json.age',
    'desktop.ini',
  ])('is not taken for one of ours: %s', (path) => {
    expect(fileAt(path)).toBeUndefined();
    expect(fileOf(path)).toBeUndefined();
  });
});

function aSpan(): fc.Arbitrary<Span> {
  const ends = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }));
  return ends.map(([one, other]) => ({
    after: Math.min(one, other),
    through: Math.max(one, other),
  }));
}
