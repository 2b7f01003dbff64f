import { describe, expect, it } from 'vitest';

import { stampAt } from '#test/support/random-rows.ts';

import { toOperationId, toRowId } from '../kernel/units.ts';
import { cardFrom } from './card-document.ts';
import type { CardEdit } from './card.ts';
import { likelySame } from './likely-same.ts';

const birthday = { calendar: 'solar', year: 1988, month: 3, day: 5, leap: false } as const;
const anna = cardFrom({
  id: toRowId('card-1'),
  rev: stampAt(1),
  operationId: toOperationId('operation-1'),
  by: null,
  kind: 'customer',
  fields: {
    name: '王芳',
    birthday,
    'phones/a': { typed: '138 0013 8000', digits: '13800138000', rank: 0 },
    'phones/b': { typed: '021-5555 1234', digits: '02155551234', rank: 1 },
    'phones/c': { typed: '114', digits: '114', rank: 2 },
  },
  clock: {},
});

describe('whether someone being typed in may be 王芳', () => {
  it.each<[string, CardEdit, 'same-phone' | 'same-name' | undefined]>([
    ['the same phone, typed another way', { phones: ['+86 138-0013-8000'] }, 'same-phone'],
    ['the second phone of the card', { phones: ['2', '02155551234'] }, 'same-phone'],
    ['another name on her phone', { name: '王强', phones: ['13800138000'] }, 'same-phone'],
    ['the beginning of her phone', { phones: ['138001'] }, undefined],
    ['a short number that many have', { phones: ['114'] }, undefined],
    ['her name and the last three digits', { name: '王芳', phones: ['13711112000'] }, undefined],
    ['only her name yet', { name: ' 王芳 ' }, 'same-name'],
    ['her name and birthday', { name: '王芳', birthday }, 'same-name'],
    [
      'her name and birthday, with a new phone',
      { name: '王芳', birthday, phones: ['13700137000'] },
      'same-name',
    ],
    ['her name and the last four digits', { name: '王芳', phones: ['13711118000'] }, 'same-name'],
    ['her name and another phone', { name: '王芳', phones: ['13711112222'] }, undefined],
    [
      'her name and another birthday',
      { name: '王芳', birthday: { ...birthday, day: 6 } },
      undefined,
    ],
    ['her birthday and another name', { name: '李强', birthday }, undefined],
    ['nothing yet', {}, undefined],
    ['an empty name', { name: ' ', phones: [''] }, undefined],
  ])('%s', (_, edit, expected) => {
    expect(likelySame(anna, edit)).toBe(expected);
  });

  it('does not take two cards without a name for one person', () => {
    const nameless = { ...anna, name: '', phones: [], birthday: null };
    expect(likelySame(nameless, { name: '' })).toBeUndefined();
  });
});
