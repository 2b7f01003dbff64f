import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadRequest } from './fields.ts';
import { readNextAbout, readNextEnd, readReplaced, readTakeBack } from './read-succession.ts';

const end = { count: 7, hash: 'a'.repeat(64) };
const about = { shopId: '0190-abc', generation: 3, bytes: 1_000 };
const back = { name: '1795432100000', generation: 9, until: end };

describe('requests about a shop that takes the place of another', () => {
  it('are read as they were meant', () => {
    expect(readNextAbout(about)).toEqual(about);
    expect(readNextEnd({ next: end, until: end })).toEqual({ next: end, until: end });
    expect(readTakeBack(back)).toEqual(back);
    expect(readReplaced({ name: back.name })).toEqual({ name: back.name });
  });

  it.each(['../1', '..', '', '1/2', '12345678901234567', 7, null])(
    'reach no other folder with %j',
    (name) => {
      expect(() => readReplaced({ name })).toThrow(BadRequest);
      expect(() => readTakeBack({ ...back, name })).toThrow(BadRequest);
    },
  );

  it.each([
    ['a shop that is a path', { ...about, shopId: '../x' }],
    ['half a generation', { ...about, generation: 1.5 }],
    ['more generations than there can be', { ...about, generation: 1_000_001 }],
    ['fewer bytes than none', { ...about, bytes: -1 }],
  ])('begin nothing with %s', (_what, input) => {
    expect(() => readNextAbout(input)).toThrow(BadRequest);
  });

  it('are refused or read, never anything else, whatever arrives', () => {
    const readers = [readNextAbout, readNextEnd, readReplaced, readTakeBack];
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withSet: true }), (input) => {
        for (const read of readers) expect(() => read(input)).toThrow(BadRequest);
      }),
      { numRuns: 500 },
    );
  });
});
