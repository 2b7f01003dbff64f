import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  anna,
  firstDay,
  head,
  opening,
  rule,
  sale,
  unlinked,
} from '#test/support/facts-of-anna.ts';

import { addDays, daysBetween } from '../kernel/calendar.ts';
import { type OperationId, cents, toOperationId, toRowId } from '../kernel/units.ts';
import type { RefundEntry, SaleEntry } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import { unitsKept } from './earning.ts';
import { foldStanding, mayAddTo, noStanding, spentLastYear, withSale } from './standing.ts';

const none: ReadonlySet<OperationId> = new Set();

describe('where a customer stands', () => {
  it('begins with nothing', () => {
    expect(foldStanding(anna, [], none)).toEqual(noStanding(anna));
  });

  it('counts sales, days with a sale, money and points', () => {
    const entries = [sale('s1', 0, 10, 15_000), sale('s2', 0, 11, 5_000), sale('s3', 4, 9, 10_000)];
    expect(foldStanding(anna, entries, none)).toEqual({
      customerId: anna,
      points: 7 + 2 + 5,
      visits: 2,
      sales: 3,
      spent: 30_000,
      lastAt: '2025-01-05T09:00:00.000Z',
      lastDay: '2025-01-05',
      lastSaleId: 's3',
      recent: [
        ['2025-01-01', 20_000],
        ['2025-01-05', 10_000],
      ],
    });
  });

  it('leaves out a sale that was entered by mistake, as if it had never happened', () => {
    const entries = [sale('s1', 0, 10, 15_000), sale('s2', 3, 10, 5_000)];
    const off = new Set([toOperationId('operation-s2')]);
    expect(foldStanding(anna, entries, off)).toEqual(foldStanding(anna, entries.slice(0, 1), none));
  });

  it('takes a refund off the day of its sale, and the points of the part not kept', () => {
    const entries = [
      sale('s1', 0, 10, 15_000),
      sale('s2', 9, 10, 1_000),
      refund('r1', 's1', 5_000),
    ];
    const standing = foldStanding(anna, entries, none);
    expect(standing).toMatchObject({ points: 5, spent: 11_000, visits: 2, lastSaleId: 's2' });
    expect(standing.recent[0]).toEqual(['2025-01-01', 10_000]);
  });

  it('adds up several refunds of one sale before rounding', () => {
    const parts = [refund('r1', 's1', 2_500), refund('r2', 's1', 2_500)];
    const entries = [sale('s1', 0, 10, 15_000), ...parts];
    expect(foldStanding(anna, entries, none)).toMatchObject({ points: 5, spent: 10_000 });
  });

  it('counts no refund that was taken back, and none whose sale was', () => {
    const entries = [sale('s1', 0, 10, 15_000), refund('r1', 's1', 5_000)];
    const withoutRefund = new Set([toOperationId('operation-r1')]);
    const withoutSale = new Set([toOperationId('operation-s1')]);
    expect(foldStanding(anna, entries, withoutRefund).points).toBe(7);
    expect(foldStanding(anna, entries, withoutSale)).toEqual(noStanding(anna));
  });

  it('counts a sale without a points promise as money only', () => {
    const entries = [{ ...sale('s1', 0, 10, 15_000), earned: null }];
    expect(foldStanding(anna, entries, none)).toMatchObject({ points: 0, spent: 15_000 });
  });

  it('counts the spending of 365 days, today included', () => {
    const standing = foldStanding(anna, [sale('s1', 0, 10, 100), sale('s2', 364, 10, 20)], none);
    expect(spentLastYear(standing, addDays(firstDay, 364))).toBe(120);
    expect(spentLastYear(standing, addDays(firstDay, 365))).toBe(20);
    expect(spentLastYear(standing, addDays(firstDay, 364 + 364))).toBe(20);
    expect(spentLastYear(standing, addDays(firstDay, 364 + 365))).toBe(0);
  });

  it('does not add a sale from before the last one, or from a shop day before it', () => {
    const standing = foldStanding(anna, [sale('s1', 5, 10, 100)], none);
    expect(mayAddTo(noStanding(anna), sale('s2', 0, 0, 1))).toBe(true);
    expect(mayAddTo(standing, sale('s2', 5, 11, 1))).toBe(true);
    expect(mayAddTo(standing, sale('s2', 5, 10, 1))).toBe(false);
    expect(mayAddTo(standing, sale('s2', 4, 10, 1))).toBe(false);
    const wrongDay = { ...sale('s2', 6, 10, 1), day: addDays(firstDay, 4) };
    expect(mayAddTo(standing, wrongDay)).toBe(false);
  });
});

describe('whatever happened', () => {
  it('does not depend on the order in which the facts arrived', () => {
    fc.assert(
      fc.property(someFacts(), fc.nat(), (facts, turn) => {
        const at = turn % (facts.length + 1);
        const turned = [...facts.slice(at), ...facts.slice(0, at)].toReversed();
        expect(foldStanding(anna, turned, none)).toEqual(foldStanding(anna, facts, none));
      }),
    );
  });

  it('skips what does not count exactly as if it were not there', () => {
    fc.assert(
      fc.property(someFacts(), fc.func(fc.boolean()), (facts, isOff) => {
        const operations = facts.map(({ operationId }) => operationId);
        const off = new Set(operations.filter((id) => isOff(id)));
        const left = facts.filter(({ operationId }) => !off.has(operationId));
        expect(foldStanding(anna, facts, off)).toEqual(foldStanding(anna, left, none));
      }),
    );
  });

  it('adds one more sale to the same result as folding everything, whenever it may', () => {
    let added = 0;
    fc.assert(
      fc.property(someFacts(), aSale('one-more'), (facts, next) => {
        const standing = foldStanding(anna, facts, none);
        if (!mayAddTo(standing, next)) return;
        added += 1;
        const folded = foldStanding(anna, [...facts, next], none);
        expect(withSale(standing, next, cents(0))).toEqual(folded);
      }),
      { numRuns: 500 },
    );
    expect(added).toBeGreaterThan(50);
  });

  it('agrees with adding up by hand', () => {
    fc.assert(
      fc.property(someFacts(), fc.nat({ max: 500 }), (all, later) => {
        const facts = all.filter(({ kind }) => kind !== 'return_unlinked' && kind !== 'opening');
        const standing = foldStanding(anna, facts, none);
        const sales = facts.filter((fact): fact is SaleEntry => fact.kind === 'sale');
        const net = (one: SaleEntry) => one.total - refundedOf(one, facts);
        expect(standing.spent).toBe(sumOf(sales.map(net)));
        expect(standing.sales).toBe(sales.length);
        expect(standing.visits).toBe(new Set(sales.map(({ day }) => day)).size);
        const units = sales.map((one) => unitsKept(one.total, cents(refundedOf(one, facts)), rule));
        expect(standing.points).toBe(sumOf(units));
        const today = addDays(standing.lastDay ?? firstDay, later);
        const within = sales.filter(({ day }) => daysBetween(day, today) < 365);
        expect(spentLastYear(standing, today)).toBe(sumOf(within.map(net)));
      }),
    );
  });
});

function refund(id: string, saleId: string, amount: number): RefundEntry {
  return {
    ...head(id, 20, 12),
    kind: 'refund',
    saleId: toRowId(saleId),
    amount: cents(amount),
    method: 'cash',
    reasonId: null,
  };
}

/** Days in two years, some of them often; a shop day that a clock set wrong does not match its instant. */
function aSale(id: string): fc.Arbitrary<SaleEntry> {
  const day = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 730 }));
  const total = fc.integer({ min: 0, max: 40_000 });
  const wrong = fc.constantFrom(0, 0, 0, -1, 1);
  return fc
    .tuple(day, fc.integer({ min: 8, max: 12 }), total, wrong)
    .map(([at, hour, money, shift]) => ({
      ...sale(id, at, hour, money),
      day: addDays(firstDay, at + shift),
    }));
}

function someFacts(): fc.Arbitrary<readonly Entry[]> {
  const ids = ['s1', 's2', 's3', 's4', 's5'];
  const sales = fc.tuple(...ids.map((id) => fc.option(aSale(id))));
  const refunds = fc.array(fc.tuple(fc.constantFrom(...ids), fc.nat({ max: 20_000 })), {
    maxLength: 4,
  });
  return fc
    .tuple(sales, refunds)
    .map(([made, back]): readonly Entry[] => [
      ...made.filter((one) => one !== null),
      ...back.map(([id, amount], index) => refund(`r${index}`, id, amount)),
      { ...head('n1', 3, 9), kind: 'note' },
      unlinked('u1', 5, 3_000),
      opening({ visits: 2 }),
    ]);
}

function refundedOf(one: SaleEntry, facts: readonly Entry[]): number {
  const refunds = facts.filter((fact): fact is RefundEntry => fact.kind === 'refund');
  return sumOf(refunds.filter(({ saleId }) => saleId === one.id).map(({ amount }) => amount));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
