import { describe, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import { productFields } from '#domain/sales/product-columns.ts';
import { lookedList } from '#test/support/looked-list.ts';

import en from '#i18n/en/settings.json';
import zhCN from '#i18n/zh-CN/settings.json';
import zhTW from '#i18n/zh-TW/settings.json';
import type { ListKind } from '../job/import-job.ts';
import { guessSetup, hasUnclearDays, missingIn } from './guess-setup.ts';

describe('what a list is', () => {
  it.each<[string, readonly string[], ListKind]>([
    ['names and phones', ['姓名', '手机', '生日'], 'customers'],
    ['receipts with lines', ['单号', '日期', '手机', '商品', '数量', '单价'], 'sales'],
    [
      'a shop abroad',
      ['InvoiceNo', 'Description', 'InvoiceDate', 'UnitPrice', 'CustomerID'],
      'sales',
    ],
    [
      'customers with what they spent and when they last came',
      ['姓名', '手机', '积分', '最后消费时间', '消费金额'],
      'customers',
    ],
    ['a catalogue', ['货号', '品名', '类别', '价格', '单位', '在售'], 'products'],
    ['goods by code', ['編號', '商品名稱', '分類'], 'products'],
    ['a price list abroad', ['SKU', 'Product', 'Unit price'], 'products'],
    ['goods with the points they give', ['商品', '售价', '积分'], 'products'],
    ['goods with the day they keep to', ['品名', '单价', '保质期'], 'products'],
    ['customers by another name', ['Name', 'Code', 'Phone'], 'customers'],
    ['members with points', ['Name', 'Code', 'Points'], 'customers'],
    ['members by number', ['会员编号', '姓名', '分组'], 'customers'],
    ['sales without a customer', ['日期', '品名', '单价'], 'sales'],
  ])('%s', (_, headings, kind) => {
    expect(guessSetup(lookedList(headings), []).kind).toBe(kind);
  });

  it('contacts of a phone are customers, whatever they hold', () => {
    const contacts = { ...lookedList(['日期', '金额']), kind: 'vcard' as const };
    expect(guessSetup(contacts, []).kind).toBe('customers');
  });
});

it.each([
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
  ['en', en],
])('the catalogue that left in %s is known again, each column as what it is', (_, words) => {
  const { productCode, productName, category, price, unit, careText, active } = words;
  const headings = [productCode, productName, category, price, unit, careText, active];
  const setup = guessSetup(lookedList(headings), []);
  expect(setup.kind).toBe('products');
  expect(setup.hasHeadings).toBe(true);
  expect(setup.productColumns).toEqual(productFields);
});

describe('what is still to be said', () => {
  it.each<[readonly string[], ReturnType<typeof missingIn>]>([
    [['姓名', '地址'], undefined],
    [['手机', '地址'], undefined],
    [['生日', '地址'], 'name-or-phone'],
    [['甲', '乙'], 'name-or-phone'],
  ])('of customers under %j: %s', (headings, missing) => {
    expect(missingIn(guessSetup(lookedList(headings), []))).toBe(missing);
  });

  it('of sales: the day, then the money', () => {
    const setup = guessSetup(lookedList(['日期', '商品', '金额']), []);
    const [, product, amount] = setup.saleColumns;
    const columns = [null, product ?? null, amount ?? null];
    expect(missingIn(setup)).toBeUndefined();
    expect(missingIn({ ...setup, saleColumns: columns })).toBe('date');
    expect(missingIn({ ...setup, saleColumns: ['date', 'product', null] })).toBe('amount');
  });
});

it('of products: what they are called', () => {
  const setup = guessSetup(lookedList(['货号', '品名', '价格']), []);
  expect(missingIn(setup)).toBeUndefined();
  expect(missingIn({ ...setup, productColumns: ['code', null, 'price'] })).toBe('product-name');
});

describe('days like 3/5/2024', () => {
  it.each<[string, 'day-first' | 'month-first', boolean]>([
    ['25/3/2024', 'day-first', true],
    ['3/25/2024', 'month-first', true],
    ['3/5/2024', 'month-first', true],
    ['2024-03-05', 'month-first', false],
  ])('%s: %s, asked about: %s', (day, order, isUnclear) => {
    const list = lookedList(['日期', '金额'], [day, '12']);
    const setup = guessSetup(list, []);
    expect(setup.dayOrder).toBe(order);
    expect(hasUnclearDays(setup, list, [])).toBe(isUnclear);
  });
});

it('a day like 25/3/2024 counts also where a customer was last here, or in a field of the shop’s own', () => {
  const own = [{ id: toRowId('since'), name: '入会日', kind: 'date', choices: [] }] as const;
  for (const heading of ['最后消费', '入会日']) {
    const list = lookedList(['姓名', heading], ['王芳', '25/3/2024'], ['李四', '3/5/2024']);
    const setup = guessSetup(list, own);
    expect(setup.dayOrder).toBe('day-first');
    expect(hasUnclearDays(setup, list, own)).toBe(true);
  }
});

it.each(['原因', '原因 ', 'Reason', 'reason'])(
  'the column of reasons of a mended file (%s) is never taken over',
  (heading) => {
    const setup = guessSetup(lookedList([heading, '姓名', '手机']), []);
    expect(setup.customerColumns).toEqual([null, 'name', 'phone']);
    expect(setup.hasHeadings).toBe(true);
  },
);

it('a list without headings is read from its first row, its columns guessed by their cells', () => {
  const list = lookedList(['王芳', '13800138000'], ['李四', '13900139000']);
  const setup = guessSetup(list, []);
  expect(setup.hasHeadings).toBe(false);
  expect(setup.customerColumns).toEqual(['name', 'phone']);
});

it('headings that nobody knows are headings where all others have a phone', () => {
  const list = lookedList(['亲们', '打这个'], ['王芳', '13800138000'], ['李四', '13900139000']);
  const setup = guessSetup(list, []);
  expect(setup.hasHeadings).toBe(true);
  expect(setup.customerColumns).toEqual(['name', 'phone']);
});

it('columns beyond the headings can be chosen too', () => {
  const list = lookedList(['姓名'], ['王芳', '13800138000', '金卡']);
  expect(guessSetup(list, []).customerColumns).toEqual(['name', null, null]);
});
