import { describe, expect, it } from 'vitest';

import { toBusinessDay } from '../kernel/units.ts';
import { guessSaleColumns, looksLikeSales } from './past-sale-columns.ts';
import { type LineReading, readPastLine } from './past-sale-line.ts';

const headings = ['单号', '日期', '商品', '数量', '单价', '会员手机', '支付方式'];
const reading: LineReading = {
  columns: guessSaleColumns(headings, (text) => text),
  dayOrder: 'day-first',
  today: toBusinessDay('2026-03-01'),
  negatives: 'refuse',
};

describe('what a column of past sales is', () => {
  it.each([
    [
      [
        'InvoiceNo',
        'StockCode',
        'Description',
        'Quantity',
        'InvoiceDate',
        'UnitPrice',
        'CustomerID',
        'Country',
      ],
      [
        'receipt',
        'productCode',
        'product',
        'quantity',
        'date',
        'unitPrice',
        'customerNumber',
        null,
      ],
    ],
    [
      [
        '小票号',
        '消费时间',
        '会员姓名',
        '会员卡号',
        '商品名称',
        '数量',
        '实收金额',
        '收银员',
        '付款方式',
      ],
      [
        'receipt',
        'date',
        'customerName',
        'customerNumber',
        'product',
        'quantity',
        'amount',
        'staff',
        'method',
      ],
    ],
    [
      ['日期', '时间', '手机号', '项目', '金额', '单据类型', '商品分类'],
      ['date', 'time', 'phone', 'product', 'amount', 'type', 'category'],
    ],
  ])('%j', (row, fields) => {
    expect(guessSaleColumns(row, (text) => text)).toEqual(fields);
    expect(looksLikeSales(guessSaleColumns(row, (text) => text))).toBe(true);
  });

  it('does not take a list of customers for one of sales', () => {
    const row = ['姓名', '手机', '生日', '积分', '备注'];
    expect(looksLikeSales(guessSaleColumns(row, (text) => text))).toBe(false);
  });
});

describe('a line of past sales', () => {
  it.each([
    ['2', '2.55', 5_10, false],
    ['1', '0.001', 0, true],
    ['5', '0.001', 1, true],
    ['30.5', '7.459', 227_50, true],
    ['0.125', '80', 10_00, false],
    ['', '12', 12_00, false],
  ])('%s at %s comes to %i cents', (quantity, price, amount, wasRounded) => {
    expect(read({ 数量: quantity, 单价: price })).toMatchObject({
      ok: true,
      value: { amount, wasRounded, isReturn: false },
    });
  });

  it('calls a credit note a return, for what it comes to', () => {
    expect(read({ 单号: 'C536379', 数量: '-2', 单价: '4.65' })).toMatchObject({
      value: { isReturn: true, amount: 930, quantity: 2_000 },
    });
  });

  it.each([
    [{ 数量: '-10' }, 'negative-quantity'],
    [{ 单价: '-11062.06' }, 'negative-price'],
    [{ 单价: '' }, 'no-amount'],
    [{ 日期: '' }, 'no-date'],
    [{ 日期: '2024-02-30' }, 'bad-date'],
    [{ 日期: '2026-03-02' }, 'future'],
    [{ 单价: '十二' }, 'bad-number'],
    [{ 会员手机: '1.38E+10' }, 'phone-lost-digits'],
    [{ 数量: '999999999', 单价: '999999' }, 'too-large'],
  ])('%j stays out: %s', (cells, kind) => {
    expect(read(cells)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('takes a negative quantity for a return where the owner says so', () => {
    const cells = cellsWith({ 数量: '-10', 单价: '3' });
    expect(readPastLine(cells, { ...reading, negatives: 'return' })).toMatchObject({
      value: { isReturn: true, amount: 3_000 },
    });
  });

  it('believes the amount in the list where there is one', () => {
    const columns = [...reading.columns.slice(0, 6), 'amount' as const];
    const cells = [...cellsWith({ 数量: '3', 单价: '10' }).slice(0, 6), '25'];
    expect(readPastLine(cells, { ...reading, columns })).toMatchObject({
      value: { amount: 2_500, price: 1_000, quantity: 3_000 },
    });
  });

  it.each([
    ['微信支付', 'wechat'],
    ['支付宝', 'alipay'],
    ['現金', 'cash'],
    ['银行卡', 'card'],
    ['挂账', 'other'],
  ])('%s was paid by %s', (text, method) => {
    expect(read({ 支付方式: text })).toMatchObject({ value: { method } });
  });
});

const usual: Readonly<Record<string, string>> = {
  单号: '1001',
  日期: '2024-03-05 10:00',
  商品: '绿茶',
  数量: '1',
  单价: '12',
  会员手机: '13900001111',
  支付方式: '现金',
};

function cellsWith(other: Readonly<Record<string, string>>): readonly string[] {
  return headings.map((heading) => other[heading] ?? usual[heading] ?? '');
}

function read(other: Readonly<Record<string, string>>) {
  return readPastLine(cellsWith(other), reading);
}
