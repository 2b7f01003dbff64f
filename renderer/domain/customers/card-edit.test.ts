import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toBusinessDay, toRowId } from '../kernel/units.ts';
import type { Value } from '../sync/rows.ts';
import { phonesOf } from './card-document.ts';
import { type Fielded, noFields, patchFor } from './card-edit.ts';
import type { CardEdit, CardRefusal } from './card.ts';

const anna: Fielded = {
  fields: {
    name: '王芳',
    note: 'Likes oolong',
    'phones/a': { typed: '138 0013 8000', digits: '13800138000', rank: 0 },
    'phones/b': { typed: '13900139000', digits: '13900139000', rank: 1 },
    'tags/vip': true,
    'tags/old': null,
    consent: { answer: 'yes', day: '2026-03-01' },
  },
};

describe('what an edit changes', () => {
  it('writes nothing that stays as it is', () => {
    const same: CardEdit = {
      name: ' 王芳 ',
      note: 'Likes oolong',
      wechat: '',
      gender: null,
      birthday: null,
      phones: ['138 0013 8000', '13900139000'],
      tagIds: [toRowId('vip')],
      consent: 'yes',
      referrerId: null,
    };
    expect(patchOf(anna, same)).toEqual({});
  });

  it('writes only the fields that changed, trimmed', () => {
    const edit = { name: '王芳', note: ' Likes pu’er ', occupation: 'Teacher' };
    expect(patchOf(anna, edit)).toEqual({ note: 'Likes pu’er', occupation: 'Teacher' });
  });

  it('leaves alone what was not on the form', () => {
    expect(patchOf(anna, { wechat: 'fang' })).toEqual({ wechat: 'fang' });
  });

  it('clears a text', () => {
    expect(patchOf(anna, { note: '' })).toEqual({ note: '' });
  });

  it('keeps the key of a phone when phones change places, so that two counters agree', () => {
    expect(patchOf(anna, { phones: ['13900139000', '138 0013 8000'] })).toEqual({
      'phones/a': { typed: '138 0013 8000', digits: '13800138000', rank: 1 },
      'phones/b': { typed: '13900139000', digits: '13900139000', rank: 0 },
    });
  });

  it('keeps the key also when the same number is typed another way', () => {
    expect(patchOf(anna, { phones: ['+86 13800138000', '13900139000'] })).toEqual({
      'phones/a': { typed: '+86 13800138000', digits: '13800138000', rank: 0 },
    });
  });

  it('gives a new phone a new key, and takes off one that is gone', () => {
    expect(patchOf(anna, { phones: ['138 0013 8000', '0755-8888 8888', ' '] })).toEqual({
      'phones/new-1': { typed: '0755-8888 8888', digits: '075588888888', rank: 1 },
      'phones/b': null,
    });
  });

  it('never has digits in the name of a field, since names of fields cannot be erased', () => {
    const patch = patchOf(noFields, { name: '王芳', phones: ['13800138000'] });
    expect(Object.keys(patch).join()).not.toContain('138');
  });

  it('sets and takes off tags one by one', () => {
    const edit = { tagIds: [toRowId('old'), toRowId('new')] };
    expect(patchOf(anna, edit)).toEqual({ 'tags/old': true, 'tags/new': true, 'tags/vip': null });
    expect(patchOf(anna, { tagIds: [] })).toEqual({ 'tags/vip': null });
  });

  it('dates a consent on the day of the answer, and does not move it for the same answer', () => {
    expect(patchOf(anna, { consent: 'yes' })).toEqual({});
    expect(patchOf(anna, { consent: 'no' })).toEqual({
      consent: { answer: 'no', day: '2026-11-22' },
    });
    expect(patchOf(anna, { consent: null })).toEqual({ consent: null });
  });

  it('writes a consent anew where the one that is there cannot be read', () => {
    const damaged = { fields: { ...anna.fields, consent: { answer: 'yes', day: 'in spring' } } };
    expect(patchOf(damaged, { consent: 'yes' })).toEqual({
      consent: { answer: 'yes', day: '2026-11-22' },
    });
  });

  it('writes a birthday as the customer said it, and clears it', () => {
    const birthday = { calendar: 'lunar', month: 6, day: 30, leap: true, year: null } as const;
    expect(patchOf(anna, { birthday })).toEqual({ birthday });
    expect(patchOf({ fields: { ...anna.fields, birthday } }, { birthday: null })).toEqual({
      birthday: null,
    });
  });

  it('is quiet the second time: an edit applied changes nothing more', () => {
    fc.assert(
      fc.property(anEdit(), (edit) => {
        const after = applied(anna, patchOf(anna, edit));
        expect(patchOf(after, edit)).toEqual({});
        const wanted = [...new Set((edit.phones ?? []).filter((phone) => phone !== ''))];
        if (edit.phones) expect(phonesOf(after).map(({ digits }) => digits)).toEqual(wanted);
      }),
    );
  });
});

describe('what cannot be a card', () => {
  it.each<[string, CardEdit, CardRefusal]>([
    ['nobody', {}, { kind: 'no-name-and-no-phone' }],
    ['spaces for a name', { name: '  ' }, { kind: 'no-name-and-no-phone' }],
    ['a phone without digits', { phones: ['none'] }, { kind: 'no-name-and-no-phone' }],
    ['a book for a note', { name: 'A', note: 'x'.repeat(4_001) }, tooLong('note')],
    ['a name of a page', { name: 'x'.repeat(4_001) }, tooLong('name')],
    ['30 February', { name: 'A', birthday: solar(2, 30) }, { kind: 'impossible-birthday' }],
    [
      '29 February 2026',
      { name: 'A', birthday: solar(2, 29, 2026) },
      { kind: 'impossible-birthday' },
    ],
    ['oneself as referrer', { name: 'A', referrerId: toRowId('card-1') }, { kind: 'own-referrer' }],
  ])('refuses %s', (_, edit, refusal) => {
    expect(patchFor(noFields, edit, context())).toEqual({ ok: false, refusal });
  });

  it('refuses to take off the last thing a card is known by', () => {
    const refusal = { kind: 'no-name-and-no-phone' };
    const edit = { name: '', phones: [] };
    expect(patchFor(anna, edit, context())).toEqual({ ok: false, refusal });
    expect(patchFor(anna, { name: '' }, context()).ok).toBe(true);
    expect(patchFor(anna, { phones: [] }, context()).ok).toBe(true);
  });

  it('takes a phone alone, an unusual phone, a long note and 29 February without a year', () => {
    expect(patchFor(noFields, { phones: ['12'] }, context()).ok).toBe(true);
    expect(patchFor(noFields, { name: 'A', note: 'x'.repeat(4_000) }, context()).ok).toBe(true);
    expect(patchFor(noFields, { name: 'A', birthday: solar(2, 29) }, context()).ok).toBe(true);
  });
});

function context() {
  let keys = 0;
  return {
    id: toRowId('card-1'),
    today: toBusinessDay('2026-11-22'),
    newKey: () => `new-${++keys}`,
  };
}

function patchOf(document: Fielded, edit: CardEdit): Readonly<Record<string, Value>> {
  const patch = patchFor(document, edit, context());
  if (!patch.ok) throw new Error(`Refused: ${patch.refusal.kind}`);
  return patch.value;
}

function applied({ fields }: Fielded, patch: Readonly<Record<string, Value>>): Fielded {
  return { fields: { ...fields, ...patch } };
}

function tooLong(field: 'name' | 'note'): CardRefusal {
  return { kind: 'too-long', field };
}

function solar(month: number, day: number, year: number | null = null) {
  return { calendar: 'solar', month, day, year, leap: false } as const;
}

function anEdit(): fc.Arbitrary<CardEdit> {
  const phone = fc.constantFrom('13800138000', '13900139000', '13700137000', '12', '');
  return fc.record(
    {
      name: fc.constantFrom('王芳', '王方', ' A '),
      note: fc.constantFrom('', 'Likes oolong', ' x'),
      phones: fc.uniqueArray(phone, { maxLength: 4 }),
      tagIds: fc.uniqueArray(fc.constantFrom('vip', 'old', 'new').map(toRowId)),
      consent: fc.constantFrom('yes', 'no', null),
      gender: fc.constantFrom('female', 'male', null),
      birthday: fc.constantFrom(null, solar(3, 5), solar(3, 5, 1988)),
    },
    { requiredKeys: [] },
  );
}
