import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildIndex } from './search-index.ts';
import { search } from './search.ts';
import { openIndex, packIndex } from './snapshot.ts';

describe('a stored index', () => {
  it('is refused when any single bit of it is wrong', () => {
    const whole = packIndex(aSmallIndex());
    fc.assert(
      fc.property(fc.nat({ max: whole.byteLength * 8 - 1 }), (bit) => {
        const bytes = new Uint8Array(whole.slice(0));
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(openIndex(bytes.buffer).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when it was cut short or goes on too long', () => {
    const whole = packIndex(aSmallIndex());
    for (let length = 0; length < whole.byteLength; length++) {
      expect(openIndex(whole.slice(0, length)).ok).toBe(false);
    }
    const longer = new Uint8Array(whole.byteLength + 8);
    longer.set(new Uint8Array(whole));
    expect(openIndex(longer.buffer)).toEqual({ ok: false, refusal: { kind: 'damaged' } });
  });

  it('is refused, without a throw, when it is something else altogether', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        expect(openIndex(new Uint8Array(bytes).buffer).ok).toBe(false);
      }),
    );
  });

  it('of another version is refused by name, so that the caller knows to build anew', () => {
    const bytes = packIndex(aSmallIndex());
    new Uint32Array(bytes)[1] = 999;
    expect(openIndex(bytes)).toEqual({ ok: false, refusal: { kind: 'other-version' } });
  });

  it('of an empty shop opens', () => {
    const opened = openIndex(packIndex(buildIndex([])));
    expect(opened.ok && search(opened.value, 'z')).toEqual([]);
  });
});

function aSmallIndex() {
  return buildIndex([
    {
      id: '1',
      number: '00001',
      name: '单晓宁',
      phones: ['13800138000'],
      tags: ['VIP'],
      lastServed: 2,
    },
    { id: '2', number: '00002', name: 'John', phones: [], tags: [], lastServed: 1, wechat: 'jj' },
  ]);
}
