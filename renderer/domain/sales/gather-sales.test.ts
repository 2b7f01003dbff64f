import { describe, expect, it } from 'vitest';

import { pastLine } from '#test/support/past-line.ts';

import { cents, toBusinessDay } from '../kernel/units.ts';
import { SalesGathering } from './gather-sales.ts';
import type { PastSaleLine } from './past-sale-line.ts';

describe('lines put together', () => {
  it('of one receipt, day and customer are one sale', () => {
    const list = gathered(line({ product: '绿茶' }), line({ product: '红茶', amount: cents(500) }));
    expect(list.sales).toHaveLength(1);
    expect(list.sales[0]).toMatchObject({ total: 1_700, rows: [2, 3] });
    expect(list.sales[0]?.lines).toHaveLength(2);
  });

  it('of one number on two days are two sales: tills begin again every morning', () => {
    const other = { day: toBusinessDay('2024-03-06'), second: null };
    expect(gathered(line({}), line({ moment: other })).sales).toHaveLength(2);
  });

  it('bought and brought back are never one', () => {
    const list = gathered(line({}), line({ isReturn: true }));
    expect(list.sales.map(({ kind }) => kind)).toEqual(['sale', 'return']);
  });

  it('without a number belong together at one very moment, and stand alone with only a day', () => {
    const at = { day: toBusinessDay('2024-03-05'), second: 36_000 };
    expect(
      gathered(line({ receipt: '', moment: at }), line({ receipt: '', moment: at })).sales,
    ).toHaveLength(1);
    expect(gathered(line({ receipt: '' }), line({ receipt: '' })).sales).toHaveLength(2);
  });

  it('of nobody without a number stand alone: two strangers at one moment', () => {
    const at = { day: toBusinessDay('2024-03-05'), second: 36_000 };
    const nobody = { phone: '', customerNumber: '', customerName: '', receipt: '', moment: at };
    expect(gathered(line(nobody), line(nobody)).sales).toHaveLength(2);
  });

  it('name one person by the phone, however it is written, and keep the name', () => {
    const list = gathered(
      line({ phone: '139 0000 1111', customerName: '' }),
      line({ phone: '+8613900001111', customerName: '王芳' }),
    );
    expect(list.customers).toEqual([{ phone: '139 0000 1111', number: '', name: '王芳' }]);
  });

  it('name one product by its code, with the first name, the newest price, and other names beside', () => {
    const list = gathered(
      line({ productCode: '85123a', product: '' }),
      line({ productCode: '85123A', product: '灯座' }),
      line({ productCode: '85123A', product: '白灯座', price: cents(900) }),
    );
    expect(list.products).toEqual([{ code: '85123a', name: '灯座', category: '', price: 900 }]);
    expect(list.sales[0]?.lines.map(({ name }) => name)).toEqual([null, null, '白灯座']);
  });
});

function gathered(...lines: readonly PastSaleLine[]): SalesGathering {
  const list = new SalesGathering();
  lines.forEach((one, index) => list.add(index + 2, one));
  return list;
}

function line(other: Partial<PastSaleLine>): PastSaleLine {
  return pastLine({ moment: { day: toBusinessDay('2024-03-05'), second: null }, ...other });
}
