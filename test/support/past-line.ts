import { cents, toBusinessDay } from '#domain/kernel/units.ts';
import type { PastSaleLine } from '#domain/sales/past-sale-line.ts';

/** A line of past sales: a tea for 12 yuan to 王芳, and what differs. */
export function pastLine(other: Partial<PastSaleLine>): PastSaleLine {
  return {
    receipt: '0001',
    moment: { day: toBusinessDay('2025-03-05'), second: null },
    isReturn: false,
    phone: '13900001111',
    customerNumber: '',
    customerName: '王芳',
    productCode: '',
    product: '绿茶',
    category: '',
    quantity: 1_000,
    price: cents(1_200),
    amount: cents(1_200),
    wasRounded: false,
    method: 'cash',
    staff: '',
    ...other,
  };
}
