import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stampAt } from '#test/support/random-rows.ts';

import { isPossibleDay } from '../kernel/calendar.ts';
import { isBusinessDay, isInstant, isRowId, toOperationId, toRowId } from '../kernel/units.ts';
import type { Document, Value } from '../sync/rows.ts';
import { cardFrom, isErased, membersUnder, phonesOf } from './card-document.ts';

describe('a card as the screens see it', () => {
  it('shows everything that was written', () => {
    const fields = {
      number: '00007',
      name: '王芳',
      note: 'Likes oolong',
      'phones/b': { typed: '139', digits: '139', rank: 1 },
      'phones/a': { typed: '138', digits: '138', rank: 0 },
      gender: 'female',
      birthday: { calendar: 'lunar', year: null, month: 8, day: 15, leap: false },
      consent: { answer: 'yes', day: '2026-03-01' },
      stage: 'lead',
      referrerId: 'card-9',
      'tags/tag-1': true,
      'tags/tag-2': null,
      createdDay: '2026-03-01',
      deletedAt: '2026-03-02T09:30:00.000Z',
    };
    expect(cardFrom(documentOf(fields))).toMatchObject({
      id: 'card-1',
      number: '00007',
      name: '王芳',
      note: 'Likes oolong',
      wechat: '',
      phones: [{ digits: '138' }, { digits: '139' }],
      gender: 'female',
      birthday: {
        calendar: 'lunar',
        month: 8,
        day: 15,
        year: null,
        leap: false,
      },
      consent: {
        answer: 'yes',
        day: '2026-03-01',
      },
      stage: 'lead',
      referrerId: 'card-9',
      tagIds: ['tag-1'],
      createdDay: '2026-03-01',
      deletedAt: '2026-03-02T09:30:00.000Z',
    });
  });

  it('is empty where nothing was written', () => {
    expect(cardFrom(documentOf({}))).toMatchObject({
      name: '',
      number: '',
      phones: [],
      tagIds: [],
      gender: null,
      birthday: null,
      consent: null,
      stage: 'customer',
      referrerId: null,
      deletedAt: null,
      createdDay: '1970-01-01',
    });
  });

  it.each<[string, Value, string, unknown]>([
    ['createdDay', 'yesterday', 'createdDay', '1970-01-01'],
    ['createdDay', 20_260_301, 'createdDay', '1970-01-01'],
    ['deletedAt', 'last week', 'deletedAt', null],
    ['deletedAt', '2026-03-01', 'deletedAt', null],
    ['referrerId', 'a card', 'referrerId', null],
    ['referrerId', '', 'referrerId', null],
    ['tags/two words', true, 'tagIds', []],
    ['tags/', true, 'tagIds', []],
    ['consent', { answer: 'yes', day: 'in spring' }, 'consent', null],
    ['consent', { answer: 'perhaps', day: '2026-03-01' }, 'consent', null],
    ['gender', 'of-next-year', 'gender', null],
    ['stage', 'of-next-year', 'stage', 'customer'],
    ['name', { zh: '王芳' }, 'name', ''],
    ['phones/a', '13800138000', 'phones', []],
    ['phones/a', { typed: '138' }, 'phones', []],
    ['birthday', '1988-03-05', 'birthday', null],
    ['birthday', { calendar: 'solar', month: 13, day: 1 }, 'birthday', null],
    ['birthday', { calendar: 'solar', month: 2.5, day: 1 }, 'birthday', null],
    ['birthday', { calendar: 'solar', year: 2026, month: 2, day: 29 }, 'birthday', null],
    ['birthday', { calendar: 'moon', month: 2, day: 1 }, 'birthday', null],
  ])('takes %s = %j, which this version cannot read, for absent', (path, value, field, shown) => {
    expect(cardFrom(documentOf({ [path]: value }))).toMatchObject({ [field]: shown });
  });

  it('keeps the month and day of a birthday whose year makes no sense', () => {
    const birthday = { calendar: 'solar', year: 1e9, month: 3, day: 5, leap: false };
    expect(cardFrom(documentOf({ birthday })).birthday).toMatchObject({ year: null, month: 3 });
  });

  it('throws at nothing, whatever a newer version or a damaged file wrote', () => {
    let birthdays = 0;
    fc.assert(
      fc.property(someFields(), (fields) => {
        const card = cardFrom(documentOf(fields));
        expect(isBusinessDay(card.createdDay)).toBe(true);
        expect(card.deletedAt === null || isInstant(card.deletedAt)).toBe(true);
        expect(card.referrerId === null || isRowId(card.referrerId)).toBe(true);
        expect(card.tagIds.every(isRowId)).toBe(true);
        expect(card.consent === null || isBusinessDay(card.consent.day)).toBe(true);
        for (const { typed, digits, rank } of card.phones) {
          expect([typeof typed, typeof digits, typeof rank]).toEqual([
            'string',
            'string',
            'number',
          ]);
        }
        const { birthday } = card;
        if (birthday === null) return;
        birthdays += 1;
        const { calendar, month, day, year } = birthday;
        expect(isPossibleDay(calendar, month, day, year ?? undefined)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(birthdays).toBeGreaterThan(100);
  });
});

describe('the phones of a card', () => {
  it('shows a number that was typed at two counters once, by the better rank', () => {
    const fields = {
      'phones/z': { typed: '138 0013', digits: '1380013', rank: 0 },
      'phones/a': { typed: '1380013', digits: '1380013', rank: 1 },
      'phones/b': { typed: '139', digits: '139', rank: 1 },
    };
    expect(phonesOf({ fields }).map(({ key }) => key)).toEqual(['z', 'b']);
  });

  it('orders equal ranks by key, so that two counters agree on the first phone', () => {
    const one = { typed: '1', digits: '1', rank: 0 };
    const two = { typed: '2', digits: '2', rank: 0 };
    const there = phonesOf({ fields: { 'phones/b': two, 'phones/a': one } });
    const here = phonesOf({ fields: { 'phones/a': one, 'phones/b': two } });
    expect(here).toEqual(there);
    expect(here[0]?.digits).toBe('1');
  });

  it('leaves out what was taken off, and other sets', () => {
    const fields = { 'phones/a': null, 'tags/a': true, phones: true, 'phonesX/a': true };
    expect(membersUnder({ fields }, 'phones')).toEqual([]);
    expect(membersUnder({ fields }, 'tags')).toEqual([{ key: 'a', value: true }]);
  });
});

it('knows an erased card by its having no field, and a deleted one is not erased', () => {
  expect(isErased(documentOf({}))).toBe(true);
  expect(isErased(documentOf({ deletedAt: '2026-03-01T09:30:00.000Z' }))).toBe(false);
});

function documentOf(fields: Document['fields']): Document {
  return {
    id: toRowId('card-1'),
    rev: stampAt(1),
    operationId: toOperationId('operation-1'),
    by: null,
    kind: 'customer',
    fields,
    clock: {},
  };
}

/** Any JSON under any name, mostly names and shapes that mean something to a card. */
function someFields(): fc.Arbitrary<Document['fields']> {
  const path = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'name',
        'gender',
        'birthday',
        'consent',
        'stage',
        'referrerId',
        'createdDay',
        'deletedAt',
        'phones/a',
        'phones/b',
        'tags/x',
        'tags/two words',
        'number',
        '__proto__',
      ),
    },
    fc.string().map((key) => `tags/${key}`),
    fc.string(),
  );
  const number = fc.oneof(fc.integer({ min: -1, max: 32 }), fc.double(), fc.constant(1e300));
  const shaped = fc.record(
    {
      calendar: fc.constantFrom('solar', 'lunar', 'moon'),
      month: number,
      day: number,
      year: number,
      rank: number,
      answer: fc.constantFrom('yes', 'no', '?'),
      digits: fc.string(),
      typed: fc.string(),
    },
    { requiredKeys: [] },
  );
  const value = fc.oneof(fc.jsonValue(), shaped, fc.constantFrom('2026-99-99', '2026-03-01', ''));
  // Chance alone writes a birthday that can be once in a thousand.
  const birthday = fc.record({
    calendar: fc.constantFrom('solar', 'lunar'),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
    year: fc.constantFrom(1988, 2000.5, 1e300, 'unknown', null),
  });
  const pair = fc.oneof(fc.tuple(path, value), fc.tuple(fc.constant('birthday'), birthday));
  return fc
    .array(pair, { maxLength: 12 })
    .map((pairs) => Object.fromEntries(pairs) as Document['fields']);
}
