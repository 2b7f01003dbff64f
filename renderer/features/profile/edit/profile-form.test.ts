import { describe, expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { toOperationId, toRowId, toStamp } from '#domain/kernel/units.ts';

import { type ProfileForm, editBetween, profileFormOf, sameForm } from './profile-form.ts';

const size: CustomField = { id: toRowId('f1'), name: '鞋码', kind: 'number', choices: [] };
const kept: CustomField = { id: toRowId('f2'), name: '怕烫', kind: 'yesno', choices: [] };

const card = cardFrom({
  id: toRowId('c1'),
  rev: toStamp('000000000000001-0000-till'),
  operationId: toOperationId('o1'),
  by: null,
  kind: 'customer',
  clock: {},
  fields: {
    name: '王芳',
    number: '00001',
    'phones/p1': { typed: '138 0013 8000', digits: '13800138000', rank: 0 },
    birthday: { calendar: 'lunar', month: 8, day: 15, leap: false, year: 1988 },
    expectedValue: 128_050,
    'custom/f2': true,
  },
});
const began = profileFormOf(card);

describe('a card in the fields of its page', () => {
  it('says nothing where nothing was changed', () => {
    expect(editOf({})).toEqual({ ok: true, value: {} });
    expect(sameForm(began, { ...began, custom: { ...began.custom, f1: '' } })).toBe(true);
  });

  it('says only what was changed, so that another counter’s edits stay', () => {
    expect(editOf({ likes: '龙井', phones: ['138 0013 8000', '', '0571-1234567'] })).toEqual({
      ok: true,
      value: { likes: '龙井', phones: ['138 0013 8000', '0571-1234567'] },
    });
    expect(editOf({ year: '' })).toMatchObject({ ok: true, value: { birthday: { year: null } } });
    expect(editOf({ expectedValue: '' })).toEqual({ ok: true, value: { expectedValue: null } });
  });

  it('reads the shop’s own fields by their kind, and empties them', () => {
    const edit = editOf({ custom: { f1: '37.5', f2: '' } });
    expect(edit).toEqual({
      ok: true,
      value: {
        custom: new Map<unknown, unknown>([
          ['f1', 37.5],
          ['f2', null],
        ]),
      },
    });
  });

  it('refuses what cannot be read, and who is gone without a reason', () => {
    expect(editOf({ custom: { ...began.custom, f1: '大' } })).toEqual(
      refused({ kind: 'unsuitable-value', field: size.id }),
    );
    expect(editOf({ expectedValue: '很多' })).toEqual(refused({ kind: 'bad-amount' }));
    expect(editOf({ stage: 'gone' })).toEqual(refused({ kind: 'no-reason' }));
    expect(editOf({ stage: 'gone', goneReason: '搬家' }).ok).toBe(true);
  });

  it('passes a birthday half filled in on to be refused, and does not drop it', () => {
    const edit = editOf({ year: '', month: '', day: '3' });
    expect(edit).toMatchObject({ ok: true, value: { birthday: { month: 0, day: 3 } } });
  });
});

function editOf(change: Partial<ProfileForm>) {
  return editBetween(began, { ...began, ...change }, [size, kept]);
}

function refused(refusal: object) {
  return { ok: false, refusal };
}
