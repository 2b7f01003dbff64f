import { describe, expect, it } from 'vitest';

import { stampAt } from '#test/support/random-rows.ts';

import { toBusinessDay, toOperationId, toRowId } from '../kernel/units.ts';
import type { Fields } from '../sync/rows.ts';
import { checkCard, isContactField, problemsOf } from './data-check.ts';

const today = toBusinessDay('2026-03-01');

function problemsWith(fields: Fields, confirmAfter = 180) {
  const document = {
    id: toRowId('card-1'),
    rev: stampAt(1),
    operationId: toOperationId('op'),
    by: null,
    kind: 'customer',
    fields: { ...inOrder, ...fields },
    clock: {},
  };
  return problemsOf(checkCard(document), today, confirmAfter);
}

const birthday = { calendar: 'solar', month: 2, day: 29, leap: false, year: null };
const inOrder: Fields = {
  number: '00001',
  name: '王芳',
  createdDay: '2026-02-01',
  birthday,
  'phones/a': { typed: '138-0013-8000', digits: '13800138000', rank: 0 },
};

describe('what is wrong with a card', () => {
  it.each<[string, Fields, readonly string[]]>([
    ['nothing', {}, []],
    ['no phone', { 'phones/a': null }, ['no-phone']],
    [
      'a digit too few',
      { 'phones/a': { typed: '1380013800', digits: '1380013800', rank: 0 } },
      ['malformed-phone'],
    ],
    [
      'one good phone and one that is not',
      { 'phones/b': { typed: '66', digits: '66', rank: 1 } },
      ['malformed-phone'],
    ],
    ['no birthday', { birthday: null }, ['no-birthday']],
    ['30 February', { birthday: { ...birthday, day: 30 } }, ['impossible-birthday']],
    [
      '29 February of a year without one',
      { birthday: { ...birthday, year: 2025 } },
      ['impossible-birthday'],
    ],
    ['a birthday that was never one', { birthday: '三月' }, ['impossible-birthday']],
    ['made 180 days ago', { createdDay: '2025-09-02' }, []],
    ['made 181 days ago', { createdDay: '2025-09-01' }, ['not-confirmed']],
    [
      'made long ago, confirmed last month',
      { createdDay: '2020-01-01', confirmedDay: '2026-02-01' },
      [],
    ],
    [
      'confirmed long ago',
      { createdDay: '2020-01-01', confirmedDay: '2025-01-01' },
      ['not-confirmed'],
    ],
    [
      'a day that cannot be read',
      { createdDay: '2020-01-01', confirmedDay: 'bald' },
      ['not-confirmed'],
    ],
  ])('%s', (_, fields, problems) => {
    expect(problemsWith(fields)).toEqual(problems);
  });

  it('the owner says after how many days to ask again', () => {
    expect(problemsWith({ createdDay: '2026-01-01' }, 30)).toEqual(['not-confirmed']);
  });

  it('how to reach somebody: phones, WeChat, address', () => {
    expect(['phones/a', 'wechat', 'address'].every(isContactField)).toBe(true);
    expect(['name', 'note', 'birthday', 'tags/vip'].some(isContactField)).toBe(false);
  });
});
