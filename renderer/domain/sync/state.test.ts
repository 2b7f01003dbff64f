import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aDocument, erasureOf, someRows, stampAt } from '#test/support/random-rows.ts';

import { canonical } from '../kernel/canonical.ts';
import { toOperationId, toRowId } from '../kernel/units.ts';
import { erasedIn } from './erasing.ts';
import { type Document, type Rows, type TextRow, noRows } from './rows.ts';
import { joinRows } from './state.ts';

const card = toRowId('card-1');
const anna: Document = {
  id: card,
  rev: stampAt(1),
  operationId: toOperationId('operation-1'),
  by: null,
  kind: 'customer',
  fields: { name: '王芳', 'phones/k': { digits: '13800138000' } },
  clock: {},
};
const note: TextRow = {
  id: toRowId('text-1'),
  rev: stampAt(2),
  operationId: toOperationId('operation-2'),
  by: null,
  subject: card,
  text: 'Likes oolong',
};
const erased: Rows = { ...noRows, entries: [erasureOf('erasure-1', [card])] };
const withAnna: Rows = { ...noRows, documents: [anna], texts: [note] };

describe('joining what two counters hold', () => {
  it('keeps the facts and cards of both', () => {
    const other = { ...anna, id: toRowId('card-2') };
    const joined = joinRows(withAnna, { ...noRows, documents: [other] });
    expect(joined.documents.map(({ id }) => id)).toEqual(['card-1', 'card-2']);
    expect(joined.texts).toEqual([note]);
  });

  it.each([
    ['first', joinRows(erased, withAnna)],
    ['last', joinRows(withAnna, erased)],
    ['in between', joinRows(joinRows(withAnna, erased), withAnna)],
  ])('forgets a person when the erasure comes %s', (_, joined) => {
    expect(joined.documents).toEqual([{ ...anna, fields: {}, clock: {} }]);
    expect(joined.texts).toEqual([{ ...note, text: null }]);
    expect(joined.entries).toEqual(erased.entries);
  });

  it('forgets also what was typed after the erasure at a counter that had not heard of it', () => {
    const later = stampAt(900, 'counter-c');
    const edited = { ...anna, fields: { name: '王芳' }, clock: { name: later } };
    const joined = joinRows(joinRows(withAnna, erased), { ...noRows, documents: [edited] });
    expect(joined.documents[0]?.fields).toEqual({});
  });

  it('forgets every card that the person had', () => {
    const second = { ...anna, id: toRowId('card-2') };
    const both: Rows = { ...noRows, entries: [erasureOf('erasure-1', [card, second.id])] };
    const joined = joinRows({ ...noRows, documents: [anna, second] }, both);
    expect(joined.documents.map(({ fields }) => fields)).toEqual([{}, {}]);
  });

  it('leaves everybody else and the texts of nobody alone', () => {
    const other = { ...anna, id: toRowId('card-2') };
    const loose = { ...note, id: toRowId('text-2'), subject: null };
    const joined = joinRows({ ...noRows, documents: [other], texts: [loose] }, erased);
    expect(joined.documents).toEqual([other]);
    expect(joined.texts).toEqual([loose]);
  });
});

describe('joining, whatever the order', () => {
  it('gives the same rows in any order, any grouping, any number of times', () => {
    fc.assert(
      fc.property(someRows(), someRows(), someRows(), (a, b, c) => {
        const all = joinRows(joinRows(a, b), c);
        same(joinRows(a, joinRows(b, c)), all);
        same(joinRows(joinRows(c, b), a), all);
        same(joinRows(joinRows(b, a), c), all);
        same(joinRows(all, all), all);
        same(joinRows(all, b), all);
        same(joinRows(noRows, all), all);
      }),
      { numRuns: 500 },
    );
  });

  it('lets no erased person back, and loses no fact', () => {
    fc.assert(
      fc.property(someRows(), someRows(), fc.array(aDocument()), (a, b, late) => {
        const joined = joinRows(joinRows(a, b), { ...noRows, documents: late });
        const gone = erasedIn([...a.entries, ...b.entries]);
        for (const row of joined.documents) {
          if (gone.has(row.id)) expect([row.fields, row.clock]).toEqual([{}, {}]);
        }
        for (const row of joined.texts) {
          if (row.subject !== null && gone.has(row.subject)) expect(row.text).toBeNull();
        }
        const before = [...a.entries, ...b.entries].map(({ id }) => id);
        expect(joined.entries.map(({ id }) => id)).toEqual([...new Set(before)].toSorted());
      }),
    );
  });

  it('meets collisions often enough to prove something', () => {
    const states = fc.sample(fc.tuple(someRows(), someRows()), { numRuns: 2000 });
    const shared = states.filter(([a, b]) =>
      a.documents.some(({ id }) => b.documents.some((other) => other.id === id)),
    );
    const erasing = states.filter(([a, b]) =>
      [...erasedIn(a.entries)].some((id) => b.documents.some((row) => row.id === id)),
    );
    expect(shared.length).toBeGreaterThan(600);
    expect(erasing.length).toBeGreaterThan(120);
  });
});

function same(one: Rows, other: Rows): void {
  expect(canonical(one)).toBe(canonical(other));
}
