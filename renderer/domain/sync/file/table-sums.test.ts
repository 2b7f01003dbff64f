import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { TableSum } from './table-sums.ts';

it('comes to the same in any order of rows and of what is in them', () => {
  const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (written) => {
      const turned = written.toReversed().map((row) => turnedRow(row));
      expect(sumOf(turned)).toEqual(sumOf(written));
    }),
  );
});

it('comes to the same before a row is written to a file and after it is read', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(-0, Number.NaN, Infinity, undefined, '\ud83d'),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(odd, fc.array(odd))), (row) => {
      expect(sumOf([Object(JSON.parse(JSON.stringify(row)))])).toEqual(sumOf([row]));
    }),
  );
});

it.each([
  ['a row is missing', [{ name: '王芳' }], []],
  ['a row is there twice', [{ name: '王芳' }], [{ name: '王芳' }, { name: '王芳' }]],
  ['a sign is another', [{ name: '王芳' }], [{ name: '王方' }]],
  ['two names changed places', [{ a: '1', b: '2' }], [{ a: '2', b: '1' }]],
  [
    'two rows changed a value',
    [
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ],
    [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
  ],
  ['a list is in another order', [{ a: [1, 2] }], [{ a: [2, 1] }]],
  ['a list has another level', [{ a: [[1], 2] }], [{ a: [1, [2]] }]],
  ['a number became a word', [{ a: 1 }], [{ a: '1' }]],
  ['nothing became no property', [{ a: null }], [{}]],
  ['an empty list became an empty record', [{ a: [] }], [{ a: {} }]],
])('is another when %s', (_, one, other) => {
  expect(sumOf(one).hash).not.toBe(sumOf(other).hash);
});

it('is another for each of twenty thousand rows that differ in one sign', () => {
  const hashes = Array.from({ length: 20_000 }, (_, n) => sumOf([{ id: `row-${n}` }]).hash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

function sumOf(rows: readonly object[]) {
  const sum = new TableSum();
  for (const row of rows) sum.add(row);
  return sum.sums;
}

function turnedRow(row: object): object {
  return Object.fromEntries(Object.entries(row).toReversed());
}
