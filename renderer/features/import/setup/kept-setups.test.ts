import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import type { Inspected } from '#platform/files/table-file.ts';
import { lookedList } from '#test/support/looked-list.ts';

import type { ImportSetup } from '../job/import-job.ts';
import { guessSetup } from './guess-setup.ts';
import { type KeptSetup, asKept, recalled, shapeOf, toKeep, withKept } from './kept-setups.ts';
import { readKeptSetups } from './read-kept-setups.ts';

const monday = lookedList(['会员', '电话号', '备注'], ['王芳', '13800138000', '爱喝茶']);
const chosen: ImportSetup = {
  ...guessSetup(monday, []),
  customerColumns: ['name', 'phone', 'likes'],
  duplicates: 'update',
  answers: { 2: 'create' },
};

describe('a list that looks like an earlier one', () => {
  it('comes with its columns and decisions, but not with answers about single rows', () => {
    const friday = lookedList(['會員', '電話號', '備註'], ['李四', '13900139000', '']);
    const setup = again(friday);
    expect(setup.customerColumns).toEqual(['name', 'phone', 'likes']);
    expect(setup.duplicates).toBe('update');
    expect(setup.answers).toEqual({});
  });

  it('is known again when it comes back mended, with its column of reasons', () => {
    const mended = lookedList(['原因', '会员', '电话号', '备注'], ['没有姓名', '王芳', '', '']);
    expect(again(mended).customerColumns).toEqual([null, 'name', 'phone', 'likes']);
    const twice = lookedList(
      ['原因', 'Reason', '会员', '电话号', '备注'],
      ['', '', '王芳', '', ''],
    );
    expect(again(twice).customerColumns).toEqual([null, null, 'name', 'phone', 'likes']);
  });

  it('is another one if its headings are others', () => {
    expect(recalled([kept()], lookedList(['会员', '电话号', '地址'], []), true)).toBeUndefined();
  });

  it('without headings is known by its width, also mended', () => {
    const bare = lookedList(['王芳', '13800138000'], ['李四', '13900139000']);
    const setup: ImportSetup = {
      ...guessSetup(bare, []),
      hasHeadings: false,
      customerColumns: ['name', 'phone'],
    };
    const settings = [toKeep(setup, shapeOf(bare, false), {}, bare)];
    const mended = lookedList(['原因'], ['看不懂的生日', '李四', '13900139000']);
    const before = recalled(settings, mended, false);
    if (before === undefined) throw new Error('The list was not known again.');
    const found = asKept(guessSetup(mended, []), before, mended, []);
    expect(found.customerColumns).toEqual([null, 'name', 'phone']);
    expect(found.hasHeadings).toBe(true);
  });

  it('of products comes with its columns too', () => {
    const goods = lookedList(['货', '多少钱'], ['龙井', '168']);
    const said: ImportSetup = {
      ...guessSetup(goods, []),
      kind: 'products',
      hasHeadings: true,
      productColumns: ['name', 'price'],
      duplicates: 'update',
    };
    const written: unknown = structuredClone([toKeep(said, shapeOf(goods, true), {}, goods)]);
    const before = recalled(readKeptSetups(written), goods, true);
    if (before === undefined) throw new Error('The list was not known again.');
    const found = asKept(guessSetup(goods, []), before, goods, []);
    expect(found).toMatchObject({ kind: 'products', duplicates: 'update' });
    expect(found.productColumns).toEqual(['name', 'price']);
  });

  it('loses the columns of a field that the shop no longer has', () => {
    const skin = { id: toRowId('skin'), name: '肤质', kind: 'text', choices: [] } as const;
    const withSkin: ImportSetup = {
      ...chosen,
      customerColumns: ['name', 'phone', `custom/${skin.id}`],
    };
    const settings = toKeep(withSkin, shapeOf(monday, true), {}, monday);
    const guess = guessSetup(monday, []);
    expect(asKept(guess, settings, monday, [skin]).customerColumns[2]).toBe(`custom/${skin.id}`);
    expect(asKept(guess, settings, monday, []).customerColumns[2]).toBeNull();
  });
});

describe('what is kept', () => {
  it('names no customer: a list without headings leaves only its width', () => {
    const bare = lookedList(['王芳', '13800138000'], []);
    expect(shapeOf(bare, false)).toBe('#2');
  });

  it('is the newest of each shape, at most thirty, newest first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 80 }), (shapes) => {
        const settings = shapes.reduce<readonly KeptSetup[]>(
          (all, shape) => withKept(all, { ...kept(), shape: `${shape}` }),
          [],
        );
        const newestFirst = [...new Set(shapes.toReversed().map(String))].slice(0, 30);
        expect(settings.map(({ shape }) => shape)).toEqual(newestFirst);
      }),
    );
  });

  it('is read back as it was written', () => {
    const settings = [{ ...kept(), choices: { encoding: 'big5', sheet: '二月' } as const }];
    expect(readKeptSetups(structuredClone(settings))).toEqual(settings);
  });

  it('is left out where another version of the app wrote it otherwise', () => {
    const odd = [null, 7, {}, { ...kept(), kind: 'animals' }, { ...kept(), sales: 'all' }];
    expect(readKeptSetups(odd)).toEqual([]);
    expect(readKeptSetups('nothing')).toEqual([]);
  });
});

function kept(): KeptSetup {
  return toKeep(chosen, shapeOf(monday, true), {}, monday);
}

function again(list: Inspected): ImportSetup {
  const before = recalled([kept()], list, true);
  if (before === undefined) throw new Error('The list was not known again.');
  return asKept(guessSetup(list, []), before, list, []);
}
