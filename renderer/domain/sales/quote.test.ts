import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rule, tea, terms, bill, line, amount, valueOf, aDraft } from '#test/support/bills.ts';
import { unitsByPoster } from '#test/support/poster.ts';

import { cents } from '../kernel/units.ts';
import { quoteSale } from './quote.ts';
import { priceOf } from './bill-goods.ts';

describe('what a sale comes to', () => {
  it('takes an amount without products', () => {
    expect(quoteSale(bill([amount(15_000)]), terms)).toEqual({
      ok: true,
      value: {
        before: 15_000,
        discounts: 0,
        couponOff: 0,
        reward: null,
        used: null,
        total: 15_000,
        stored: null,
        due: 15_000,
        earned: { rule, units: 7 },
        units: 7,
      },
    });
  });

  it('adds lines and takes off their discounts and that of the bill', () => {
    const lines = [line(2_000, 3_000, 500), line(1_000, 4_000, 0)];
    expect(valueOf(bill(lines, 1_000))).toMatchObject({
      before: 10_000,
      discounts: 1_500,
      total: 8_500,
    });
  });

  it.each([
    [350, 1_990, 697],
    [50, 1_990, 100],
    [25, 1_990, 50],
    [1, 499, 0],
    [1, 500, 1],
    [9_999_999, 1, 10_000],
  ])('weighs %d thousandths at %d cents as %d cents, halves up', (quantity, price, expected) => {
    expect(priceOf({ quantity, unitPrice: cents(price) })).toBe(expected);
  });

  it('gives points on what is paid, not on what it cost before', () => {
    expect(valueOf(bill([amount(15_000)], 5_000))).toMatchObject({ total: 10_000, units: 5 });
  });

  it('takes a bill of zero for a sale: everything was given away', () => {
    expect(valueOf(bill([amount(5_000)], 5_000))).toMatchObject({ total: 0, units: 0 });
    expect(valueOf(bill([{ ...line(1_000, 0, 0), productId: tea }])).total).toBe(0);
    expect(valueOf(bill([{ ...line(1_000, 0, 0), text: 'A sample' }])).total).toBe(0);
  });

  it.each([
    ['an empty bill', bill([]), 'nothing-to-sell'],
    ['an amount of zero', bill([amount(0)]), 'nothing-to-sell'],
    [
      'a discount above the line',
      bill([line(1_000, 500, 501), amount(900)]),
      'discount-above-price',
    ],
    ['a discount above the bill', bill([amount(500)], 501), 'discount-above-price'],
    [
      'discounts that together are above',
      bill([line(1_000, 500, 300)], 201),
      'discount-above-price',
    ],
    ['a discount below zero', bill([amount(500)], -1), 'discount-above-price'],
    ['a line discount below zero', bill([line(1_000, 500, -1)]), 'discount-above-price'],
    ['a price below zero', bill([line(1_000, -500, 0), amount(900)]), 'discount-above-price'],
    ['no quantity', bill([line(0, 500, 0)]), 'bad-quantity'],
    ['a quantity below zero', bill([line(-1_000, 500, 0)]), 'bad-quantity'],
    ['a part of a thousandth', bill([line(0.5, 500, 0)]), 'bad-quantity'],
    ['no number', bill([line(Number.NaN, 500, 0)]), 'bad-quantity'],
    ['ten thousand pieces', bill([line(10_000_000, 1, 0)]), 'bad-quantity'],
    ['a phone number', bill([amount(9_999_999_999), amount(1)]), 'too-large'],
    ['a price that is no number', bill([broken({ unitPrice: Number.NaN })]), 'too-large'],
    ['a price without end', bill([broken({ unitPrice: Infinity })]), 'too-large'],
    ['a part of a cent', bill([broken({ unitPrice: 0.5 })]), 'too-large'],
    ['a discount that is no number', bill([broken({ discount: Number.NaN })]), 'too-large'],
  ])('refuses %s', (_, draft, kind) => {
    expect(quoteSale(draft, terms)).toEqual({ ok: false, refusal: { kind } });
  });

  it('takes the largest bill and the largest quantity', () => {
    expect(valueOf(bill([amount(9_999_999_999)])).total).toBe(9_999_999_999);
    expect(valueOf(bill([line(9_999_999, 100, 0)])).total).toBe(1_000_000);
  });

  it('always comes to the price minus all discounts, and to the points for exactly that', () => {
    let quoted = 0;
    fc.assert(
      fc.property(aDraft(), (draft) => {
        const quote = quoteSale(draft, terms);
        if (!quote.ok) return;
        quoted += 1;
        const { before, discounts, total, units } = quote.value;
        expect(before).toBe(sumOf(draft.lines.map(priceOf)));
        expect(discounts).toBe(sumOf(draft.lines.map(({ discount }) => discount)) + draft.discount);
        expect(total).toBe(before - discounts);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(units).toBe(unitsByPoster(total, rule));
      }),
    );
    expect(quoted).toBeGreaterThan(60);
  });
});

/** What no field can hold, and a broken caller can. */
function broken(wrong: Readonly<Record<string, number>>) {
  return { ...amount(500), ...wrong };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, one) => all + one, 0);
}
