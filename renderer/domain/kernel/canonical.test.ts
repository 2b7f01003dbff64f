import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonical, greater } from './canonical.ts';

describe('one text for one value', () => {
  it('does not see the order in which fields were written', () => {
    expect(canonical({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
  });

  it('sees the order of a list', () => {
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  it('takes a field without a value for absent', () => {
    expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
    expect(canonical({ a: null })).not.toBe(canonical({}));
  });

  it('keeps an empty list and an empty record apart', () => {
    expect(canonical([])).not.toBe(canonical({}));
  });

  it('keeps text and number apart', () => {
    expect(canonical('1')).not.toBe(canonical(1));
    expect(canonical({ a: '1,"b":2' })).not.toBe(canonical({ a: '1', b: 2 }));
  });

  it('says the same for the same value with its keys turned round, and JSON reads it back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonical(turned(value))).toBe(canonical(value));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
    );
  });

  it('says different things of different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(canonical(one) === canonical(other)).toBe(isSame);
      }),
    );
  });

  it('chooses the same of two values, whichever comes first', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(canonical(greater(one, other))).toBe(canonical(greater(other, one)));
        expect([one, other]).toContain(greater(one, other));
      }),
    );
  });
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.toReversed());
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return { fields: entries.toSorted(([one], [other]) => (one < other ? -1 : 1)) };
}
