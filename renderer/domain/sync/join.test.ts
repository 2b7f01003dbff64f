import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aDocument, aText, anEntry, cards, stampAt } from '#test/support/random-rows.ts';

import { canonical } from '../kernel/canonical.ts';
import { toOperationId, toRowId } from '../kernel/units.ts';
import { joinDocument, joinEntry, joinText, stampOfField } from './join.ts';
import type { Document } from './rows.ts';

const born = stampAt(1, 'counter-a');
const anna = cardOf({ name: '王芳', note: 'first' });

describe('two copies of a card', () => {
  it('keeps the newer value of each field', () => {
    const here = edited(anna, 'note', 'here', stampAt(2));
    const there = edited(anna, 'name', '王方', stampAt(3));
    expect(joinDocument(here, there).fields).toEqual({ name: '王方', note: 'here' });
  });

  it('lets the later edit win, whichever copy arrives first', () => {
    const early = edited(anna, 'note', 'z, but earlier', stampAt(2, 'counter-c'));
    const late = edited(anna, 'note', 'a, but later', stampAt(3, 'counter-a'));
    expect(joinDocument(early, late).fields['note']).toBe('a, but later');
    expect(joinDocument(late, early).fields['note']).toBe('a, but later');
  });

  it('breaks a tie of the clocks by the device, not by the value', () => {
    const a = edited(anna, 'note', 'z', stampAt(2, 'counter-a'));
    const b = edited(anna, 'note', 'a', stampAt(2, 'counter-b'));
    expect(joinDocument(a, b).fields['note']).toBe('a');
    expect(joinDocument(b, a).fields['note']).toBe('a');
  });

  it('never lets a field that one side does not know beat one that the other has', () => {
    const { note, ...others } = anna.fields;
    const without = { ...anna, rev: stampAt(9), fields: others };
    expect(joinDocument(without, anna).fields['note']).toBe(note);
    expect(joinDocument(anna, without).fields['note']).toBe(note);
  });

  it('lets a cleared field beat an older value, since clearing is an edit', () => {
    const cleared = edited(anna, 'note', null, stampAt(2));
    expect(joinDocument(anna, cleared).fields['note']).toBeNull();
    expect(joinDocument(cleared, anna).fields['note']).toBeNull();
  });

  it('keeps a card deleted when somebody edits it afterwards at the other counter', () => {
    const deleted = edited(anna, 'deletedAt', '2026-03-01T09:30:00.000Z', stampAt(2));
    const later = edited(anna, 'note', 'bought again', stampAt(5, 'counter-b'));
    const joined = joinDocument(later, deleted);
    expect(joined.fields['deletedAt']).toBe('2026-03-01T09:30:00.000Z');
    expect(joined.fields['note']).toBe('bought again');
    expect(joined.fields['name']).toBe('王芳');
  });

  it('brings a deleted card back by a newer undelete only', () => {
    const deleted = edited(anna, 'deletedAt', '2026-03-01T09:30:00.000Z', stampAt(3));
    const undeleted = edited(anna, 'deletedAt', null, stampAt(4, 'counter-b'));
    const tooEarly = edited(anna, 'deletedAt', null, stampAt(2, 'counter-b'));
    expect(joinDocument(undeleted, deleted).fields['deletedAt']).toBeNull();
    expect(joinDocument(tooEarly, deleted).fields['deletedAt']).toBe('2026-03-01T09:30:00.000Z');
  });

  it('carries fields and kinds of a newer version along', () => {
    const newer = { ...edited(anna, 'loyalty3/x', { deep: [1] }, stampAt(2)), kind: 'z-next-year' };
    const joined = joinDocument(newer, edited(anna, 'note', 'old app', stampAt(3)));
    expect(joined.fields['loyalty3/x']).toEqual({ deep: [1] });
    expect(joined.kind).toBe('z-next-year');
    expect(joinDocument(anna, newer).kind).toBe('z-next-year');
  });

  it('agrees on the settings that two counters made before they met', () => {
    const id = toRowId('shop-settings');
    const here = { ...cardOf({ shopName: '熟客', currency: 'CNY' }), id };
    const there = {
      ...here,
      rev: stampAt(4, 'counter-b'),
      fields: { shopName: 'Tea', zone: '+8' },
    };
    const joined = joinDocument(here, there);
    expect(joined).toEqual(joinDocument(there, here));
    expect(joined.rev).toBe(here.rev);
    expect(joined.fields).toEqual({ shopName: 'Tea', currency: 'CNY', zone: '+8' });
    expect(stampOfField(joined, 'currency')).toBe(here.rev);
    expect(stampOfField(joined, 'shopName')).toBe(there.rev);
  });

  it('notes a time only for the fields that changed after the birth', () => {
    const joined = joinDocument(anna, edited(anna, 'note', 'x', stampAt(2)));
    expect(joined.clock).toEqual({ note: stampAt(2) });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes a field called %s for a name like any other',
    (path) => {
      const odd = edited(anna, path, { digits: '1' }, stampAt(2));
      for (const joined of [joinDocument(anna, odd), joinDocument(odd, anna)]) {
        expect(Object.entries(joined.fields)).toContainEqual([path, { digits: '1' }]);
        expect(Object.entries(joined.clock)).toEqual([[path, stampAt(2)]]);
        expect(Object.getPrototypeOf(joined.fields)).toBe(Object.prototype);
        expect(stampOfField(joined, path)).toBe(stampAt(2));
      }
      expect(stampOfField(joinDocument(anna, anna), path)).toBeUndefined();
    },
  );
});

describe('two copies of words', () => {
  it('stays erased, whichever copy arrives first', () => {
    fc.assert(
      fc.property(aText(), aText(), (one, other) => {
        const erased = { ...one, text: null };
        expect(joinText(erased, { ...other, id: one.id }).text).toBeNull();
        expect(joinText({ ...other, id: one.id }, erased).text).toBeNull();
      }),
    );
  });
});

describe('joining, whatever the order', () => {
  it('is lawful for documents', () => {
    lawful(aDocument(fc.constantFrom(...cards.slice(0, 1))), joinDocument);
  });

  it('is lawful for words', () => {
    lawful(
      aText().map((row) => ({ ...row, id: toRowId('text-1') })),
      joinText,
    );
  });

  it('is lawful for facts, even if a damaged file brings another content under a known id', () => {
    lawful(
      anEntry().map((row) => ({ ...row, id: toRowId('entry-1') })),
      joinEntry,
    );
  });

  it('takes every field from one of the two, with its own time', () => {
    fc.assert(
      fc.property(aPair(), ([one, other]) => {
        const joined = joinDocument(one, other);
        expect(joined.id).toBe(one.id);
        for (const [path, value] of Object.entries(joined.fields)) {
          const sources = [one, other].filter((copy) => Object.hasOwn(copy.fields, path));
          const newest = sources.map((copy) => stampOfField(copy, path) ?? '').toSorted();
          const winners = sources.filter((copy) => stampOfField(copy, path) === newest.at(-1));
          expect(stampOfField(joined, path)).toBe(newest.at(-1));
          const values = winners.map((copy) => Object.entries(copy.fields));
          expect(values.flat()).toContainEqual([path, value]);
        }
        const known = [...Object.keys(one.fields), ...Object.keys(other.fields)];
        expect(Object.keys(joined.fields).toSorted()).toEqual([...new Set(known)].toSorted());
      }),
    );
  });
});

function lawful<Row>(rows: fc.Arbitrary<Row>, join: (one: Row, other: Row) => Row): void {
  fc.assert(
    fc.property(rows, rows, rows, (a, b, c) => {
      expect(canonical(join(a, a))).toBe(canonical(a));
      expect(canonical(join(a, b))).toBe(canonical(join(b, a)));
      expect(canonical(join(join(a, b), c))).toBe(canonical(join(a, join(b, c))));
      const ab = join(a, b);
      expect([canonical(a), canonical(b), canonical(ab)]).toContain(canonical(join(ab, ab)));
    }),
    { numRuns: 500 },
  );
}

function aPair() {
  const copies = aDocument(fc.constantFrom(...cards.slice(0, 1)));
  return fc.tuple(copies, copies);
}

function cardOf(fields: Document['fields']): Document {
  return {
    id: toRowId('card-1'),
    rev: born,
    operationId: toOperationId('operation-1'),
    by: null,
    kind: 'customer',
    fields,
    clock: {},
  };
}

function edited(
  card: Document,
  path: string,
  value: Document['fields'][string],
  stamp: Document['rev'],
): Document {
  return {
    ...card,
    fields: { ...card.fields, [path]: value },
    clock: { ...card.clock, [path]: stamp },
  };
}
