import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import '#test/support/seed.ts';
import { stampAt } from '#test/support/random-rows.ts';

import { type RowId, toOperationId, toRowId } from '../kernel/units.ts';
import { joinDocument } from '../sync/join.ts';
import type { Document, Fields, Value } from '../sync/rows.ts';
import { cardFrom } from './card-document.ts';
import { type CountingMerge, mergedDocument, mergedFields } from './merged-card.ts';

const [first, second, third] = ['card-1', 'card-2', 'card-3'].map(toRowId) as [RowId, RowId, RowId];

/** A card born at a moment, and what was written to it later, each at its own moment. */
function card(id: RowId, born: number, fields: Fields, later: Later = []): Document {
  const clock = later.map(([ms, path]) => [path, stampAt(ms)] as const);
  return {
    id,
    rev: stampAt(born),
    operationId: toOperationId(`birth-of-${id}`),
    by: null,
    kind: 'customer',
    fields: { ...fields, ...Object.fromEntries(later.map(([, path, value]) => [path, value])) },
    clock: Object.fromEntries(clock),
  };
}

type Later = readonly (readonly [ms: number, path: string, value: Value])[];

function merge(
  at: number,
  members: readonly RowId[],
  choices: Readonly<Record<string, RowId>> = {},
): CountingMerge {
  return { rev: stampAt(at, 'counter-a', 1), members, choices };
}

function shown(documents: readonly Document[], merges: readonly CountingMerge[]) {
  return mergedDocument(documents, merges)?.fields ?? {};
}

describe('two cards that are one person', () => {
  const old = card(first, 1, { number: '00001', name: '张三', wechat: 'zs', 'tags/vip': true });
  const young = card(second, 3, {
    number: '00007',
    name: '张叁',
    note: '爱喝茶',
    'tags/tea': true,
  });

  it('keep the newer value that is not empty, and unite the tags', () => {
    expect(shown([old, young], [merge(5, [first, second])])).toEqual({
      number: '00001',
      name: '张叁',
      wechat: 'zs',
      note: '爱喝茶',
      'tags/vip': true,
      'tags/tea': true,
    });
  });

  it('keep the value that was chosen, and a number that was chosen', () => {
    const merges = [merge(5, [first, second], { name: first, number: second, note: first })];
    expect(shown([old, young], merges)).toMatchObject({
      name: '张三',
      number: '00007',
      note: null,
    });
  });

  it.each([
    ['an edit after the merge', '张三丰'],
    ['emptying after the merge', ''],
  ])('%s wins over both and over the choice', (_, name) => {
    const edited = card(first, 1, old.fields, [[6, 'name', name]]);
    const merges = [merge(5, [first, second], { name: second })];
    expect(shown([edited, young], merges)['name']).toBe(name);
  });

  it('a field emptied before the merge has the value of the other card', () => {
    const edited = card(first, 1, old.fields, [[4, 'name', null]]);
    expect(shown([edited, young], [merge(5, [first, second])])['name']).toBe('张叁');
  });

  it('a tag taken off after the merge stays off, and a card merged in later brings its own', () => {
    const untagged = card(first, 1, old.fields, [[6, 'tags/tea', null]]);
    const merges = [merge(5, [first, second])];
    expect(shown([untagged, young], merges)['tags/tea']).toBeNull();
    const late = card(third, 2, { 'tags/tea': true });
    const both = [...merges, merge(7, [first, third])];
    expect(shown([untagged, young, late], both)['tags/tea']).toBe(true);
  });

  it('phones are united, the same number typed on both once', () => {
    const phone = (digits: string) => ({ typed: digits, digits, rank: 0 });
    const documents = [
      card(first, 1, { 'phones/a': phone('13800138000') }),
      card(second, 2, { 'phones/b': phone('13800138000'), 'phones/c': phone('13900139000') }),
    ];
    const merged = mergedDocument(documents, [merge(3, [first, second])]);
    expect(merged && cardFrom(merged).phones.map(({ digits }) => digits)).toEqual([
      '13800138000',
      '13900139000',
    ]);
  });

  it('a person does not become their own referrer', () => {
    const brought = card(second, 2, { referrerId: first, name: '李四' });
    expect(shown([card(first, 1, { name: '李四' }), brought], [merge(3, [first, second])])).toEqual(
      {
        name: '李四',
      },
    );
  });

  it('one put away gives nothing more; the group is away when all are', () => {
    const away = card(second, 3, young.fields, [[6, 'deletedAt', '2026-03-01T09:00:00.000Z']]);
    const merges = [merge(5, [first, second])];
    expect(shown([old, away], merges)).toEqual(old.fields);
    const bothAway = card(first, 1, old.fields, [[6, 'deletedAt', '2026-03-01T09:00:00.000Z']]);
    expect(shown([bothAway, away], merges)['deletedAt']).toBe('2026-03-01T09:00:00.000Z');
  });

  it('the import that made the oldest was undone: what was written to the person since stays', () => {
    const unborn = card(first, 1, old.fields, [
      [6, 'note', '对花粉过敏'],
      [7, 'deletedAt', '2026-03-01T09:00:00.000Z'],
    ]);
    const merged = shown([unborn, young], [merge(5, [first, second])]);
    expect(merged).toMatchObject({ name: '张叁', note: '对花粉过敏', number: '00007' });
    expect(merged['wechat']).toBeUndefined();
    expect(merged['deletedAt']).toBeUndefined();
  });

  it('one that was erased elsewhere stands for nobody: it could not keep an edit', () => {
    const erased = { ...old, fields: {}, clock: {} };
    const merged = mergedDocument([erased, young], [merge(5, [first, second])]);
    expect(merged).toMatchObject({ id: second, fields: young.fields });
  });

  it('says whose value a field has', () => {
    const fields = mergedFields([old, young], [merge(5, [first, second])]);
    expect(fields.get('name')?.from).toBe(second);
    expect(fields.get('wechat')?.from).toBe(first);
  });
});

describe('laws of merging', () => {
  const ids = [first, second, third];
  const paths = ['name', 'note', 'number', 'createdDay', 'deletedAt', 'tags/vip', 'referrerId'];
  const aWrite = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom(...paths),
    fc.constantFrom<Value>(null, '', '王芳', '2026-01-01', true, first, second),
  );
  const aCard = (id: RowId) =>
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(aWrite, { maxLength: 5 }))
      .map(([born, writes]) => card(id, born, { name: `${id}` }, [...writes].sort(byTime)));
  const aMerge = fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.subarray(ids, { minLength: 2 }),
      fc.dictionary(fc.constantFrom('name', 'note', 'number'), fc.constantFrom(...ids)),
    )
    .map(([at, members, choices]) => merge(at, members, choices));
  const merges = fc.array(aMerge, { minLength: 1, maxLength: 4 });

  it('the order in which cards and merges arrive does not show', () => {
    fc.assert(
      fc.property(fc.tuple(...ids.map(aCard)), merges, (documents, made) => {
        const one = mergedDocument(documents, made);
        const other = mergedDocument(documents.toReversed(), made.toReversed());
        expect(other).toEqual(one);
      }),
    );
  });

  it('two counters that edit and merge, and then meet, see the same card', () => {
    fc.assert(
      fc.property(
        fc.tuple(...ids.map(aCard)),
        fc.tuple(...ids.map(aCard)),
        merges,
        merges,
        (here, there, mine, theirs) => {
          const join = (one: readonly Document[], other: readonly Document[]) =>
            one.map((document, at) => joinDocument(document, other[at] ?? document));
          const atA = mergedDocument(join(here, there), [...mine, ...theirs]);
          const atB = mergedDocument(join(there, here), [...theirs, ...mine]);
          expect(atB).toEqual(atA);
        },
      ),
    );
  });

  it('"X into Y" here and "Y into X" there give the card that either gives', () => {
    fc.assert(
      fc.property(aCard(first), aCard(second), fc.integer({ min: 1, max: 9 }), (x, y, at) => {
        const once = mergedDocument([x, y], [merge(at, [first, second])]);
        const circle = [merge(at, [first, second]), merge(at, [second, first])];
        expect(mergedDocument([x, y], circle)).toEqual(once);
      }),
    );
  });

  it('no value is made up: each comes from the card it is said to come from', () => {
    fc.assert(
      fc.property(fc.tuple(...ids.map(aCard)), merges, (documents, made) => {
        for (const [path, { value, from }] of mergedFields(documents, made)) {
          const source = documents.find(({ id }) => id === from);
          expect(source?.fields[path] ?? null).toEqual(value);
        }
      }),
    );
  });

  function byTime(one: readonly [number, ...unknown[]], other: readonly [number, ...unknown[]]) {
    return one[0] - other[0];
  }
});
