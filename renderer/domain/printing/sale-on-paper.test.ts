import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { printLanguage } from '#test/support/print-language.ts';
import { columnOn } from '#test/support/words-on-paper.ts';

import { cents, pointUnits, toBusinessDay, toRowId } from '../kernel/units.ts';
import { firstProgram } from '../loyalty/program-settings.ts';
import { quoteSale } from '../sales/quote.ts';
import { fillSheet } from './fill-sheet.ts';
import { noFacts } from './print-facts.ts';
import { amountsOf, goodsOnPaper, refundTotals, saleTotals } from './sale-on-paper.ts';
import type { Sheet } from './sheet.ts';
import { usualTemplate } from './usual-templates.ts';

const receipt = usualTemplate('receipt', 'a5', printLanguage.words);

describe('a receipt', () => {
  it('adds up to the cent, as the sale itself does, whatever was bought and however it was paid', () => {
    fc.assert(
      fc.property(aDraft(), fc.nat(2_000_000), fc.nat(500_000), (draft, wanted, purse) => {
        const quote = quoteSale({ ...draft, stored: cents(0) }, terms(purse));
        fc.pre(quote.ok);
        const stored = cents(Math.min(wanted, purse, quote.value.total));
        const paid = quoteSale({ ...draft, stored }, terms(purse));
        if (!paid.ok) throw new Error(`Refused: ${paid.refusal.kind}`);

        const { total, stored: split, due } = paid.value;
        const lines = draft.lines.map((line) => ({ ...line, name: line.text, textId: null }));
        const sale = {
          lines,
          discount: draft.discount,
          total,
          ...(split !== null && { stored: split }),
        };
        const names = draft.lines.map(({ text }) => text);
        const facts = {
          ...noFacts,
          lists: { goods: goodsOnPaper(sale, names) },
          totals: saleTotals(amountsOf(sale)),
        };
        const sheet = fillSheet(receipt, facts, printLanguage);

        const printed = totalsOn(sheet);
        const goods = sum(columnOn(sheet, '金额').map(inCents));
        expect(goods - draft.discount).toBe(total);
        const off = sum(columnOn(sheet, '优惠').map((cell) => (cell === '' ? 0 : inCents(cell))));
        expect(off + draft.discount).toBe(0 - (printed.get('优惠') ?? 0));
        expect(printed.get('合计')).toBe(total);
        expect((printed.get('原价') ?? total) + (printed.get('优惠') ?? 0)).toBe(total);
        expect((printed.get('储值支付') ?? 0) + (printed.get('实付') ?? total)).toBe(total);
        expect(printed.get('实付') ?? total).toBe(due);
        expect(printed.has('其他调整')).toBe(false);
      }),
    );
  });

  it('takes off coupon and points in their own lines', () => {
    const sale = {
      lines: [line(10_000)],
      discount: cents(500),
      total: cents(7_500),
      coupon: { issueId: toRowId('c'), off: cents(1_000) },
      used: { units: pointUnits(100), decimals: 0, perPoint: cents(10), value: cents(1_000) },
    };
    const amounts = amountsOf(sale);
    expect(amounts).toMatchObject({ coupon: 1_000, pointsPaid: 1_000, difference: 0, due: 7_500 });
  });

  it('of the past, of which only the amount is sure, says what its parts do not explain', () => {
    const sale = { lines: [line(333)], discount: cents(0), total: cents(330) };
    const amounts = amountsOf(sale);
    expect(amounts.difference).toBe(-3);
    expect(saleTotals(amounts)).toMatchObject({ difference: { amount: -3 } });
  });

  it('of a single thing without anything off has one amount', () => {
    expect(
      Object.keys(
        saleTotals(amountsOf({ lines: [line(330)], discount: cents(0), total: cents(330) })),
      ),
    ).toEqual(['total']);
  });
});

it('a refund slip adds up: money, stored value and points are what came back', () => {
  const amounts = fc.tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000), fc.nat(100_000));
  fc.assert(
    fc.property(amounts, ([money, principal, bonus, points]) => {
      const back = refundTotals({
        amount: cents(money + principal + bonus + points),
        stored: { principal: cents(principal), bonus: cents(bonus) },
        pointsValue: cents(points),
      });
      const { refunded, ...parts } = back;
      expect(sum(Object.values(parts).map(amountIn))).toBe(amountIn(refunded));
      expect(amountIn(back.moneyBack)).toBe(money);
    }),
  );
});

function amountIn(value: object | undefined): number {
  return value !== undefined && 'amount' in value ? Number(value.amount) : 0;
}

function line(unitPrice: number) {
  return {
    productId: null,
    name: '茶',
    textId: null,
    quantity: 1_000,
    unitPrice: cents(unitPrice),
    discount: cents(0),
  };
}

function aDraft() {
  const drawn = fc.record({
    text: fc.constantFrom('茶', '碗'),
    quantity: fc.integer({ min: 1, max: 20_000 }),
    unitPrice: fc.nat(100_000),
    off: fc.nat(100),
  });
  return fc
    .tuple(fc.array(drawn, { minLength: 1, maxLength: 200 }), fc.nat(500))
    .map(([lines, discount]) => ({
      customerId: toRowId('wang'),
      lines: lines.map(({ text, quantity, unitPrice, off }) => ({
        productId: null,
        text,
        quantity,
        unitPrice: cents(unitPrice),
        discount: cents(Math.floor((unitPrice * quantity * off) / 200_000)),
      })),
      discount: cents(discount),
      method: 'cash' as const,
      staffId: null,
      note: '',
    }));
}

function terms(purse: number) {
  return {
    program: firstProgram,
    day: toBusinessDay('2026-11-23'),
    isClockBehind: false,
    categories: new Map(),
    buyer: {
      tierId: null,
      birthday: null,
      birthdayUses: {},
      points: pointUnits(0),
      purses: {
        principal: cents(purse - Math.floor(purse / 11)),
        bonus: cents(Math.floor(purse / 11)),
      },
      coupons: [],
    },
  };
}

/** What stands on the paper, read back as cents: not what the program meant to say. */
function totalsOn({ blocks }: Sheet): ReadonlyMap<string, number> {
  const totals = blocks.flatMap((block) => (block.kind === 'totals' ? block.totals : []));
  return new Map(totals.map(({ label, value }) => [label, inCents(value)]));
}

function inCents(text: string): number {
  expect(text).toMatch(/^[+-]?\d+\.\d\d$/);
  return Number(text.replace('.', ''));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
