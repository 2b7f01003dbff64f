import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toRowId } from '../kernel/units.ts';
import { type ImportField, importFields } from './import-columns.ts';
import { importRow } from './import-row.ts';

const columns: readonly (ImportField | null)[] = ['name', 'phone', 'birthday', 'gender', 'tags'];

describe('one line of a list', () => {
  it('becomes a card', () => {
    const cells = [' 王芳 ', '138 0013 8000', '1988/3/5', '女', 'VIP，老客'];
    expect(importRow(cells, columns)).toEqual({
      ok: true,
      value: {
        edit: {
          name: '王芳',
          phones: ['138 0013 8000'],
          birthday: { calendar: 'solar', year: 1988, month: 3, day: 5, leap: false },
          gender: 'female',
        },
        tags: ['VIP', '老客'],
      },
    });
  });

  it('leaves out columns that are not taken over', () => {
    expect(valueOf(['1,280.00', '王芳'], [null, 'name'])).toEqual({
      edit: { name: '王芳', phones: [] },
      tags: [],
    });
  });

  it.each([
    ['13800138000/13900139000', ['13800138000', '13900139000']],
    ['13800138000、13900139000', ['13800138000', '13900139000']],
    ['13800138000; 13900139000', ['13800138000', '13900139000']],
    ['13800138000\n13900139000', ['13800138000', '13900139000']],
    ['13800138000 13900139000', ['13800138000', '13900139000']],
    ['13800138000 +8613900139000', ['13800138000', '+8613900139000']],
    ['138 0013 8000', ['138 0013 8000']],
    ['+86 138-0013-8000', ['+86 138-0013-8000']],
    ['13800138000.0', ['13800138000']],
    ['13800138000.0/13900139000.0', ['13800138000', '13900139000']],
    ['0755-8888 8888', ['0755-8888 8888']],
    ['', []],
    [' , ', []],
  ])('finds in %j the phones %j', (cell, phones) => {
    expect(valueOf(['王芳', cell], columns).edit.phones).toEqual(phones);
  });

  it('takes phones from several columns', () => {
    const read = valueOf(['1', '王芳', '2'], ['phone', 'name', 'phone']);
    expect(read.edit.phones).toEqual(['1', '2']);
  });

  it.each(['1.38E+10', '1.38001E+10', '1.38e10', '1E+10'])(
    'refuses %s: Excel has lost the last digits, and they must not be guessed',
    (text) => {
      const refusal = { kind: 'phone-lost-digits', text };
      expect(importRow(['王芳', text], columns)).toEqual({ ok: false, refusal });
      expect(importRow(['王芳', `13800138000/${text}`], columns).ok).toBe(false);
    },
  );

  it('refuses a birthday that cannot be read, rather than dropping it', () => {
    const refusal = { kind: 'bad-birthday', text: '2026-02-30' };
    expect(importRow(['王芳', '', '2026-02-30'], columns)).toEqual({ ok: false, refusal });
  });

  it('reads the lunar column as lunar, and the solar one first', () => {
    const both: readonly ImportField[] = ['name', 'birthday', 'lunarBirthday'];
    const lunar = { calendar: 'lunar', month: 8, day: 15, year: null };
    expect(valueOf(['王芳', '', '8-15'], both).edit.birthday).toMatchObject(lunar);
    expect(valueOf(['王芳', '3-5', '8-15'], both).edit.birthday).toMatchObject({ month: 3 });
    const refusal = { kind: 'bad-birthday', text: 'soon' };
    expect(importRow(['王芳', '', 'soon'], both)).toEqual({ ok: false, refusal });
  });

  it.each([
    [['', '', ''], 'no-name-and-no-phone'],
    [[' ', '无', '3-5'], 'no-name-and-no-phone'],
    [[], 'no-name-and-no-phone'],
    [['x'.repeat(4_001)], 'too-long'],
  ])('refuses a line of nobody or of a book', (cells, kind) => {
    expect(importRow(cells, columns)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('takes a phone without a name, and a name without a phone', () => {
    expect(importRow(['', '13800138000'], columns).ok).toBe(true);
    expect(importRow(['王芳'], columns).ok).toBe(true);
  });

  it.each([
    ['女', 'female'],
    ['女士', 'female'],
    ['F', 'female'],
    ['男', 'male'],
    ['先生', 'male'],
    ['Male', 'male'],
    ['', undefined],
    ['保密', undefined],
  ])('reads %j as %s', (text, gender) => {
    expect(valueOf(['王芳', '', '', text], columns).edit.gender).toBe(gender);
  });

  it.each([
    ['day-first', '2024-05-03'],
    ['month-first', '2024-03-05'],
  ] as const)('reads 3/5/2024 %s as %s', (order, day) => {
    const since = { id: toRowId('since'), name: '入会日', kind: 'date', choices: [] } as const;
    const by: readonly ImportField[] = ['name', 'lastVisit', `custom/${since.id}`];
    const read = importRow(['王芳', '3/5/2024', '3/5/2024'], by, [since], order);
    expect(read).toMatchObject({ value: { opening: { lastDay: day } } });
    expect(read.ok && read.value.edit.custom?.get(since.id)).toBe(day);
  });

  it('answers any line by any columns, and whoever is taken can be known again', () => {
    const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('1.38E+10', '王芳', '3-5')));
    const who: readonly ImportField[] = ['name', 'phone'];
    const anyColumns = fc.array(
      fc.option(fc.oneof(fc.constantFrom(...who), fc.constantFrom(...importFields))),
    );
    let taken = 0;
    fc.assert(
      fc.property(cells, anyColumns, (line, by) => {
        const read = importRow(line, by);
        if (!read.ok) return;
        taken += 1;
        const { name = '', phones = [] } = read.value.edit;
        expect(name !== '' || phones.some((phone) => /\d/.test(phone))).toBe(true);
      }),
    );
    expect(taken).toBeGreaterThan(20);
  });
});

function valueOf(cells: readonly string[], by: readonly (ImportField | null)[]) {
  const read = importRow(cells, by);
  if (!read.ok) throw new Error(`Refused: ${read.refusal.kind}`);
  return read.value;
}
