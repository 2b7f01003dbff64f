import { describe, expect, it } from 'vitest';

import { toOperationId } from '#domain/kernel/units.ts';

import { emptySale, isBlankSale, quantityIn, saleFrom } from './sale-form.ts';

const blank = emptySale(toOperationId('o1'), null, null);

describe('a sale in the fields', () => {
  it('is one line without a name when only an amount is typed', () => {
    expect(saleFrom({ ...blank, amount: '12.5' }, 0)).toMatchObject({
      lines: [{ productId: null, text: '', quantity: 1000, unitPrice: 1250 }],
      discount: 0,
    });
  });

  it('adds the amount to the products', () => {
    const tea = {
      key: 'k',
      productId: null,
      name: 'tea',
      quantity: '0.35',
      price: '200',
      discount: '',
    };
    expect(saleFrom({ ...blank, amount: '8', lines: [tea] }, 0)?.lines).toMatchObject([
      { text: 'tea', quantity: 350, unitPrice: 20_000 },
      { text: '', unitPrice: 800 },
    ]);
  });

  it('is nothing yet while a field is not a number', () => {
    expect(saleFrom({ ...blank, amount: 'abc' }, 0)).toBeUndefined();
    expect(saleFrom({ ...blank, amount: '8', discount: '1.234' }, 0)).toBeUndefined();
  });

  it('is blank until something is typed', () => {
    expect(isBlankSale(blank)).toBe(true);
    expect(isBlankSale({ ...blank, note: 'x' })).toBe(false);
  });
});

it('reads quantities by weight and by piece', () => {
  expect(['2', '.35', '１．５', '0.3456', '', '.', 'x'].map(quantityIn)).toEqual([
    2000,
    350,
    1500,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
