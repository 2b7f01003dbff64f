import * as fc from 'fast-check';

import type { HeldCoupon } from '#domain/coupons/fold-coupons.ts';
import { cents, pointUnits, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import { type Buyer, type SaleDraft, type SaleTerms, quoteSale } from '#domain/sales/quote.ts';
import { type DraftLine } from '#domain/sales/bill-goods.ts';

/** Five points for a hundred. */
export const rule = { points: 5, forEvery: cents(10_000), decimals: 0 };
/** A product. */
export const tea = toRowId('product-tea');
/** What Anna holds. */
export const welcome: HeldCoupon = {
  issueId: toRowId('issue-1'),
  couponId: toRowId('coupon-1'),
  name: '满 100 减 20',
  terms: { type: 'off', off: cents(2_000), from: cents(10_000) },
  code: 'ABC',
  from: toBusinessDay('2026-01-01'),
  until: toBusinessDay('2026-12-31'),
  partner: false,
};
/** Anna, who stands at the counter. */
export const buyer: Buyer = {
  tierId: null,
  birthday: null,
  birthdayUses: {},
  points: pointUnits(1_000),
  purses: { principal: cents(5_000), bonus: cents(1_000) },
  coupons: [welcome],
};
/** The shop's rules on a day of November. */
export const terms: SaleTerms = {
  program: {
    ...firstProgram,
    earn: rule,
    spending: { ...firstProgram.spending, perPoint: cents(10) },
  },
  day: toBusinessDay('2026-11-22'),
  buyer,
  isClockBehind: false,
  categories: new Map(),
};

/** A bill of lines, for nobody in particular. */
export function bill(lines: readonly DraftLine[], discount = 0): SaleDraft {
  return {
    customerId: null,
    lines,
    discount: cents(discount),
    method: 'cash',
    staffId: null,
    note: '',
  };
}

/** One line: thousandths of a piece, cents each, cents off. */
export function line(quantity: number, unitPrice: number, discount: number): DraftLine {
  return {
    productId: null,
    text: '',
    quantity,
    unitPrice: cents(unitPrice),
    discount: cents(discount),
  };
}

/** An amount without a product. */
export function amount(money: number): DraftLine {
  return line(1_000, money, 0);
}

/** What a bill comes to; a refusal is a mistake of the test. */
export function valueOf(draft: SaleDraft) {
  const quote = quoteSale(draft, terms);
  if (!quote.ok) throw new Error(`Refused: ${quote.refusal.kind}`);
  return quote.value;
}

/** Any bill. */
export function aDraft() {
  const quantity = fc.oneof(fc.constant(1_000), fc.integer({ min: 1, max: 20_000 }));
  const lines = fc
    .tuple(quantity, fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 300 }))
    .map((parts) => line(...parts));
  return fc
    .tuple(fc.array(lines, { maxLength: 6 }), fc.integer({ min: 0, max: 5_000 }))
    .map(([all, discount]) => bill(all, discount));
}
