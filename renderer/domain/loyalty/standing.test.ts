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
import { rulesWith } from '#test/support/fold-rules.ts';

import { addDays, daysBetween } from '../kernel/calendar.ts';
import { type OperationId, cents, toOperationId, toRowId } from '../kernel/units.ts';
import type { RefundEntry, SaleEntry } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import { foldStanding, mayAddTo, noStanding, withSale } from './standing.ts';
import { spentLastYear } from './visits.ts';

const none: ReadonlySet<OperationId> = new Set();
const rules = rulesWith();
const nothing = { ...noStanding(anna), rules: rules.key };

describe('where a customer stands', () => {
  it('begins with nothing', () => {
    expect(foldStanding(anna, [], none, rules)).toEqual(nothing);
  });

  it('counts sales, days with a sale, money and points', () => {
    const entries = [sale('s1', 0, 10, 15_000), sale('s2', 0, 11, 5_000), sale('s3', 4, 9, 10_000)];
    expect(foldStanding(anna, entries, none, rules)).toEqual({
      ...nothing,
      points: 7 + 2 + 5,
      visits: 2,
      sales: 3,
      spent: 30_000,
      lastAt: '2025-01-05T09:00:00.000Z',
      lastDay: '2025-01-05',
      lastSaleId: 's3',
      lots: [[null, 14]],
      life: 'active',
      lifeSince: '2025-01-05',
      nextChange: '2025-04-06',
      factDay: '2025-01-05',
      month: '2025-01',
      earned: 14,
      recent: [
        ['2025-01-01', 20_000],
        ['2025-01-05', 10_000],
      ],
    });
  });

  it.each(['9999-12-31', '2025-13-45', 'never'])('is told whatever the last day: %s', (until) => {
    const points = { kind: 'points', units: 5, decimals: 0, cause: 'adjust', until };
    const card = { kind: 'card_sold', name: '洗头', uses: 5, price: 100, until };
    const facts = [points, card].map((fact, at) => ({ ...head(`f${at}`, 0, 10), ...fact }));
    expect(foldStanding(anna, facts, none, rules)).toMatchObject({ customerId: anna });
  });

  it('leaves out a sale that was entered by mistake, as if it had never happened', () => {
    const entries = [sale('s1', 0, 10, 15_000), sale('s2', 3, 10, 5_000)];
    const off = new Set([toOperationId('operation-s2')]);
    expect(foldStanding(anna, entries, off, rules)).toEqual(
      foldStanding(anna, entries.slice(0, 1), none, rules),
    );
  });

  it('takes a refund off the day of its sale, and the points of the part not kept', () => {
    const entries = [
      sale('s1', 0, 10, 15_000),
      sale('s2', 9, 10, 1_000),
      refund('r1', 's1', 5_000),
    ];
    const standing = foldStanding(anna, entries, none, rules);
    expect(standing).toMatchObject({ points: 5, spent: 11_000, visits: 2, lastSaleId: 's2' });
    expect(standing.recent[0]).toEqual(['2025-01-01', 10_000]);
  });

  it('adds up several refunds of one sale before rounding', () => {
    const parts = [refund('r1', 's1', 2_500), refund('r2', 's1', 2_500)];
    const entries = [sale('s1', 0, 10, 15_000), ...parts];
    expect(foldStanding(anna, entries, none, rules)).toMatchObject({ points: 5, spent: 10_000 });
  });

  it('counts no refund that was taken back, and none whose sale was', () => {
    const entries = [sale('s1', 0, 10, 15_000), refund('r1', 's1', 5_000)];
    const withoutRefund = new Set([toOperationId('operation-r1')]);
    const withoutSale = new Set([toOperationId('operation-s1')]);
    expect(foldStanding(anna, entries, withoutRefund, rules).points).toBe(7);
    expect(foldStanding(anna, entries, withoutSale, rules)).toEqual(nothing);
  });

  it('counts a sale without a points promise as money only', () => {
    const entries = [{ ...sale('s1', 0, 10, 15_000), earned: null }];
    expect(foldStanding(anna, entries, none, rules)).toMatchObject({ points: 0, spent: 15_000 });
  });

  it('counts the spending of 365 days, today included', () => {
    const standing = foldStanding(
      anna,
      [sale('s1', 0, 10, 100), sale('s2', 364, 10, 20)],
      none,
      rules,
    );
    expect(spentLastYear(standing, addDays(firstDay, 364))).toBe(120);
    expect(spentLastYear(standing, addDays(firstDay, 365))).toBe(20);
    expect(spentLastYear(standing, addDays(firstDay, 364 + 364))).toBe(20);
    expect(spentLastYear(standing, addDays(firstDay, 364 + 365))).toBe(0);
  });

  it('does not add a sale from before the last one, or from a shop day before it', () => {
    const standing = foldStanding(anna, [sale('s1', 5, 10, 100)], none, rules);
    expect(mayAddTo(noStanding(anna), sale('s2', 0, 0, 1), rules)).toBe(true);
    expect(mayAddTo(standing, sale('s2', 5, 11, 1), rules)).toBe(true);
    expect(mayAddTo(standing, sale('s2', 5, 10, 1), rules)).toBe(false);
    expect(mayAddTo(standing, sale('s2', 4, 10, 1), rules)).toBe(false);
    const wrongDay = { ...sale('s2', 6, 10, 1), day: addDays(firstDay, 4) };
    expect(mayAddTo(standing, wrongDay, rules)).toBe(false);
  });
});

describe('whatever happened', () => {
  it('does not depend on the order in which the facts arrived', () => {
    fc.assert(
      fc.property(someFacts(), fc.nat(), (facts, turn) => {
        const at = turn % (facts.length + 1);
        const turned = [...facts.slice(at), ...facts.slice(0, at)].toReversed();
        expect(foldStanding(anna, turned, none, rules)).toEqual(
          foldStanding(anna, facts, none, rules),
        );
      }),
    );
  });

  it('skips what does not count exactly as if it were not there', () => {
    fc.assert(
      fc.property(someFacts(), fc.func(fc.boolean()), (facts, isOff) => {
        const operations = facts.map(({ operationId }) => operationId);
        const off = new Set(operations.filter((id) => isOff(id)));
        const left = facts.filter(({ operationId }) => !off.has(operationId));
        expect(foldStanding(anna, facts, off, rules)).toEqual(
          foldStanding(anna, left, none, rules),
        );
      }),
    );
  });

  it('adds one more sale to the same result as folding everything, whenever it may', () => {
    let added = 0;
    fc.assert(
      fc.property(someFacts(), aSale('one-more'), fc.boolean(), (facts, sold, earns) => {
        // It earns nothing while the computer's clock is behind.
        const next = earns ? sold : { ...sold, earned: null };
        const standing = foldStanding(anna, facts, none, rules);
        if (!mayAddTo(standing, next, rules)) return;
        added += 1;
        const folded = foldStanding(anna, [...facts, next], none, rules);
        expect(withSale(standing, next, rules)).toEqual(folded);
      }),
      { numRuns: 500 },
    );
    expect(added).toBeGreaterThan(50);
  });

  it('agrees with adding up by hand', () => {
    fc.assert(
      fc.property(someFacts(), fc.nat({ max: 500 }), (all, later) => {
        const facts = all.filter(({ kind }) => kind !== 'return_unlinked' && kind !== 'opening');
        const standing = foldStanding(anna, facts, none, rules);
        const sales = facts.filter((fact): fact is SaleEntry => fact.kind === 'sale');
        const net = (one: SaleEntry) => Math.max(0, one.total - refundedOf(one, facts));
        expect(standing.spent).toBe(sumOf(sales.map(net)));
        expect(standing.sales).toBe(sales.length);
        expect(standing.visits).toBe(new Set(sales.map(({ day }) => day)).size);
        // Of points only a sale that was there can be taken back (`rules-points.md`, rejected).
        const since = (one: SaleEntry) => facts.filter((fact) => orderOf(fact) > orderOf(one));
        const units = sales.map((one) =>
          pointsOf(Math.max(0, one.total - refundedOf(one, since(one)))),
        );
        expect(standing.points).toBe(sumOf(units));
        const today = addDays(standing.lastDay ?? firstDay, later);
        const within = sales.filter(({ day }) => daysBetween(day, today) < 365);
        expect(spentLastYear(standing, today)).toBe(sumOf(within.map(net)));
      }),
    );
  });
});

/** Five points for a hundred, by hand. */
function pointsOf(paid: number): number {
  return Math.floor((paid * rule.points) / rule.forEvery);
}

function orderOf({ day, at, id }: Entry): string {
  return `${day} ${at} ${id}`;
}

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
