import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cents,
  toBusinessDay,
  toInstant,
  toOperationId,
  toRowId,
  toStamp,
} from '../kernel/units.ts';
import { dayText } from '../kernel/day-number.ts';
import { type HistoryPage, type PastSale, placeInHistory } from './history.ts';
import { packSales } from './pack-history.ts';
import { paymentMethods } from './sale.ts';
import { unpackSale, unpackSales } from './unpack-history.ts';

describe('past sales packed', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(pastSale(), { maxLength: 20 }), (sales) => {
        const page = pageOf(sales);
        expect(unpackSales(page).map((entry) => readBack(entry, page))).toEqual(sales);
      }),
    );
  });

  it('are the same one by one, for one person, and all together', () => {
    fc.assert(
      fc.property(fc.array(pastSale(), { minLength: 1, maxLength: 20 }), (sales) => {
        const page = pageOf(sales);
        const all = unpackSales(page);
        expect(all.map(({ id }) => unpackSale(page, placeInHistory(id)?.place ?? -1))).toEqual(all);
        for (const person of [...page.people, null]) {
          expect(unpackSales(page, (one) => one === person)).toEqual(
            all.filter(({ subject }) => subject === person),
          );
        }
      }),
    );
  });

  it('travel as plain JSON', () => {
    fc.assert(
      fc.property(fc.array(pastSale(), { maxLength: 5 }), (sales) => {
        const page = pageOf(sales);
        expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      }),
    );
  });

  it('say when they were to the second', () => {
    const page = pageOf([{ ...plain, second: 1_291_192_019 }]);
    expect(unpackSales(page)[0]?.at).toBe('2010-12-01T08:26:59.000Z');
  });

  it('keep words of a person out of the page', () => {
    const page = pageOf([{ ...plain, lines: [{ ...aLine, productId: null, name: '给王姐的' }] }]);
    expect(JSON.stringify(page)).not.toContain('王姐');
  });
});

const aLine = { productId: toRowId('p1'), name: null, quantity: 1000, price: cents(100) };
const plain: PastSale = {
  kind: 'sale',
  person: toRowId('c1'),
  day: toBusinessDay('2010-12-01'),
  second: 0,
  total: cents(100),
  discount: cents(0),
  method: 'cash',
  staffId: null,
  receipt: '',
  lines: [],
};

function pastSale(): fc.Arbitrary<PastSale> {
  const id = (prefix: string) => fc.nat(3).map((number) => toRowId(`${prefix}${number}`));
  const line = fc.record({
    productId: fc.option(id('p')),
    name: fc.option(fc.constantFrom('茶', '红茶', '给王姐的')),
    quantity: fc.integer({ min: 1, max: 99_000 }),
    price: fc.nat(99_999).map(cents),
  });
  const sale = {
    person: fc.option(id('c')),
    day: fc.integer({ min: 0, max: 30_000 }).map((day) => toBusinessDay(dayText(day))),
    second: fc.nat(2_000_000_000),
    total: fc.nat(1_000_000).map(cents),
    method: fc.constantFrom(...paymentMethods),
    staffId: fc.option(id('s')),
    receipt: fc.constantFrom('', 'A1', '0001'),
    lines: fc.array(line, { maxLength: 4 }),
  };
  return fc.oneof(
    fc.record({ kind: fc.constant('sale' as const), discount: fc.nat(500).map(cents), ...sale }),
    fc.record({
      kind: fc.constant('return' as const),
      discount: fc.constant(cents(0)),
      ...sale,
    }),
  );
}

/** A page as the writer makes it, its words in rows named after their person. */
function pageOf(sales: readonly PastSale[]): HistoryPage {
  const { words, ...packed } = packSales(sales);
  return {
    id: toRowId('page'),
    rev: toStamp('000000000000001-0000-till-1'),
    operationId: toOperationId('import'),
    by: null,
    kind: 'history',
    at: toInstant('2026-03-01T01:00:00.000Z'),
    day: toBusinessDay('2026-03-01'),
    subject: null,
    ...packed,
    words: words.map((list, person) => {
      if (list.length === 0) return null;
      written.set(`w${person}`, list);
      return toRowId(`w${person}`);
    }),
  };
}

function readBack(entry: ReturnType<typeof unpackSales>[number], page: HistoryPage): PastSale {
  const isSale = entry.kind === 'sale';
  const second = page.sales.second[placeInHistory(entry.id)?.place ?? -1] ?? -1;
  return {
    kind: isSale ? 'sale' : 'return',
    person: entry.subject,
    day: entry.day,
    second,
    total: isSale ? entry.total : entry.amount,
    discount: isSale ? entry.discount : cents(0),
    method: entry.method,
    staffId: entry.staffId,
    receipt: entry.receipt ?? '',
    lines: entry.lines.map(({ productId, name, textId, quantity, unitPrice }) => ({
      productId,
      name: textId === null ? name : wordsOf(textId),
      quantity,
      price: unitPrice,
    })),
  };
}

/** The words of the page packed last, by text row. */
const written = new Map<string, readonly string[]>();

function wordsOf(textId: string): string {
  const [row = '', place = '0'] = textId.split(':');
  return written.get(row)?.[Number(place)] ?? '';
}
