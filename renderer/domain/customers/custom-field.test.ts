import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type CustomKind, customKinds, customValueTyped, suits } from './custom-field.ts';

describe('what is typed into a field of the shop’s own', () => {
  it.each<[CustomKind, string, unknown]>([
    ['text', '  油性 ', '油性'],
    ['choice', '干性', '干性'],
    ['number', '1,234.5', 1234.5],
    ['number', '３７', 37],
    ['number', '-2', -2],
    ['date', '2024年2月29日', '2024-02-29'],
    ['date', '2026/3/5', '2026-03-05'],
    ['yesno', 'no', false],
  ])('as %s: %s', (kind, typed, value) => {
    expect(customValueTyped(kind, typed)).toBe(value);
  });

  it.each<[CustomKind, string]>([
    ['number', '三十七'],
    ['number', '1e5'],
    ['number', '12,34'],
    ['date', '2026-02-29'],
    ['date', '下周'],
    ['yesno', '也许'],
    ['text', 'x'.repeat(4_001)],
  ])('is not taken as %s: %s', (kind, typed) => {
    expect(customValueTyped(kind, typed)).toBeUndefined();
  });

  it('nothing typed is no value, whatever the kind', () => {
    for (const kind of customKinds) expect(customValueTyped(kind, '  ')).toBeNull();
  });

  it('whatever is taken suits the field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...customKinds), fc.string(), (kind, typed) => {
        const value = customValueTyped(kind, typed) ?? null;
        expect(value === null || suits(kind, value)).toBe(true);
      }),
    );
  });
});
