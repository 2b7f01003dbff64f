import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldCharacter } from '../search/fold.ts';
import {
  type ProductField,
  guessProductColumns,
  looksLikeProductHeadings,
  looksLikeProducts,
  productFields,
} from './product-columns.ts';
import { readProductRow } from './product-row.ts';

describe('what a column of a list of products is', () => {
  it.each<[readonly string[], readonly (ProductField | null)[]]>([
    [
      ['商品编码', '商品名称', '商品分类', '进货价', '零售价', '会员价', '库存数量', '计量单位'],
      ['code', 'name', 'category', null, 'price', null, null, 'unit'],
    ],
    [
      ['條碼', '品名', '類別', '售價', '單位', '使用說明', '狀態'],
      ['code', 'name', 'category', 'price', 'unit', 'careText', 'active'],
    ],
    [
      ['编号', '服务项目', '价格（元）', '是否启用', '上架日期', '品牌名称', '供应商'],
      ['code', 'name', 'price', 'active', null, null, null],
    ],
    [
      ['SKU', 'Product name', 'Category', 'Unit price', 'UOM', 'Cost price', 'Status'],
      ['code', 'name', 'category', 'price', 'unit', null, 'active'],
    ],
  ])('%j', (row, fields) => {
    expect(guessProductColumns(row, folded)).toEqual(fields);
    expect(looksLikeProducts(guessProductColumns(row, folded))).toBe(true);
    expect(looksLikeProductHeadings(row, folded)).toBe(true);
  });

  it.each([
    [['姓名', '手机', '生日', '会员编号']],
    [['客户名称', '客户编号']],
    [['品名', '备注']],
    [['First name', 'Last name', 'Customer code']],
    [['龙井', '6901234567892']],
  ])('%j are not products', (row) => {
    expect(looksLikeProducts(guessProductColumns(row, folded))).toBe(false);
  });
});

describe('a line of products', () => {
  it('is read with everything it says, and says nothing where it is empty', () => {
    expect(
      read({ code: ' LJ-1 ', name: ' 龙井 ', price: '￥1,168.00', unit: '50g', active: '是' }),
    ).toEqual({
      ok: true,
      value: { code: 'LJ-1', name: '龙井', price: 116_800, unit: '50g', active: true },
    });
    expect(read({ name: '龙井' })).toEqual({ ok: true, value: { name: '龙井' } });
  });

  it.each<[string, number]>([
    ['0', 0],
    ['0.1', 10],
    ['12.50', 1_250],
    ['12.500', 1_250],
    ['１２元', 1_200],
    ['999999999.99', 99_999_999_999],
  ])('%s is a price of %i cents', (price, amount) => {
    expect(read({ name: '茶', price })).toMatchObject({ value: { price: amount } });
  });

  it.each([
    [{ name: '' }, { kind: 'no-product-name' }],
    [{ price: '面议' }, { kind: 'bad-number', text: '面议' }],
    [{ price: '12,5' }, { kind: 'bad-number', text: '12,5' }],
    [{ price: '-3' }, { kind: 'negative-price' }],
    [{ price: '12.345' }, { kind: 'part-of-a-cent', text: '12.345' }],
    [{ price: '1000000000' }, { kind: 'too-large' }],
    [{ price: '999999999999999' }, { kind: 'too-large' }],
    [{ active: '看情况' }, { kind: 'unknown-word', text: '看情况' }],
    [{ code: '6.90123E+12' }, { kind: 'code-lost-digits', text: '6.90123E+12' }],
    [{ careText: '长'.repeat(4_001) }, { kind: 'too-long', field: 'careText' }],
  ])('%j stays out', (cells, refusal) => {
    expect(read({ name: '茶', ...cells })).toEqual({ ok: false, refusal });
  });

  it.each([
    ['Yes', true],
    ['上架', true],
    ['啟用', true],
    ['On sale', true],
    ['1', true],
    ['否', false],
    ['停售', false],
    ['已下架', false],
    ['Discontinued', false],
  ])('%s says whether it is sold: %s', (active, isSold) => {
    expect(read({ name: '茶', active })).toMatchObject({ value: { active: isSold } });
  });

  it('answers any line, and whatever is taken has a name and a price of whole cents', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('-1', '1e9', '12.345', '茶', '是'));
    let taken = 0;
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const line = readProductRow(cells, productFields);
        if (!line.ok) return;
        taken += 1;
        expect(line.value.name.trim()).not.toBe('');
        expect(Number.isSafeInteger(line.value.price ?? 0)).toBe(true);
        expect(line.value.price ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(taken).toBeGreaterThan(20);
  });
});

function read(cells: Partial<Record<ProductField, string>>) {
  return readProductRow(
    productFields.map((field) => cells[field] ?? ''),
    productFields,
  );
}

function folded(text: string): string {
  return Array.from(text, (letter) => foldCharacter(letter.codePointAt(0) ?? 0)).join('');
}
