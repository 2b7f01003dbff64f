import { describe, expect, it } from 'vitest';

import { aRefundOf, firstDay, head, sale } from '#test/support/facts-of-anna.ts';

import { addDays } from '../../kernel/calendar.ts';
import { cents, pointUnits, toRowId } from '../../kernel/units.ts';
import type { SaleEntry } from '../../sales/sale.ts';
import type { Entry } from '../../sync/rows.ts';
import { foldPoints } from './fold-points.ts';

describe('points that come back', () => {
  it('to a spent lot run out as expiry says that was switched on meanwhile', () => {
    const term = { ...head('t', 2, 9), kind: 'points_term', until: dayAt(30) };
    const facts = [points('p', 0, 10, null), redeem('r', 1, 10), term, cancel('c', 3, 'r')];
    expect(at(29, facts)).toMatchObject({ live: 10, nextExpiry: { day: dayAt(30), units: 10 } });
    expect(at(31, facts)).toMatchObject({ live: 0, expiredTotal: 10 });
  });

  it('too late are lost, and their sale given back owes nothing for them', () => {
    const facts = [
      earning('s', 0, 10, 5),
      redeem('r', 1, 10),
      cancel('c', 10, 'r'),
      aRefundOf(head('z', 11, 9), toRowId('s'), 1_000, {}),
    ];
    expect(at(11, facts)).toMatchObject({ balance: 0, debt: 0, expiredTotal: 10 });
  });

  it('settle their own debt first: cancelling the second of two tills frees what the first left', () => {
    const facts = [points('p', 0, 100, 60), redeem('a', 1, 80), redeem('b', 2, 80)];
    expect(at(3, facts)).toMatchObject({ balance: -60 });
    const either = { balance: 20, debt: 0, nextExpiry: { day: dayAt(60), units: 20 } };
    expect(at(3, [...facts, cancel('c', 3, 'a')])).toMatchObject(either);
    expect(at(3, [...facts, cancel('c', 3, 'b')])).toMatchObject(either);
  });

  it('pay what others owe, and the rest goes to the lot that was used last', () => {
    const facts = [
      points('p', 0, 50, 40),
      points('q', 0, 30, 60),
      redeem('a', 1, 80),
      redeem('b', 2, 60),
      cancel('c', 3, 'a'),
    ];
    expect(at(3, facts)).toMatchObject({ live: 20, nextExpiry: { day: dayAt(60), units: 20 } });
  });

  it('out of a debt repaid since are a lot of their own, with a fresh last day', () => {
    const facts = [
      redeem('a', 0, 10),
      points('p', 1, 10, 20),
      { ...cancel('c', 2, 'a'), freshUntil: dayAt(50) },
    ];
    expect(at(2, facts)).toMatchObject({ live: 10, nextExpiry: { day: dayAt(50), units: 10 } });
  });

  it('past their day live again for the days of grace', () => {
    const facts = [
      points('p', 0, 10, 5),
      redeem('a', 1, 10),
      { ...cancel('c', 8, 'a'), graceDays: 7 },
    ];
    expect(at(15, facts)).toMatchObject({ live: 10, nextExpiry: { day: dayAt(15), units: 10 } });
    expect(at(16, facts).live).toBe(0);
  });
});

describe('points of other days', () => {
  it('of before decimals are hundredfold at two decimals', () => {
    const { balance, debt } = foldPoints([points('p', 0, 7, null), redeem('r', 1, 9)], {
      decimals: 2,
      through: dayAt(2),
    });
    expect([balance, debt]).toEqual([-200, 200]);
  });

  it('earned and used in one sale: first taken, then given', () => {
    const used = { units: pointUnits(4), decimals: 0, perPoint: cents(100), value: cents(400) };
    const bought: SaleEntry = { ...earning('s', 1, 6, 90), used };
    expect(at(1, [points('p', 0, 4, 1), bought]).lots).toMatchObject([{ factId: 's', units: 6 }]);
  });

  it('taken back leave the sum of what ever ran out as it was', () => {
    const back = aRefundOf(head('z', 8, 9), toRowId('s'), 1_000, {});
    expect(at(8, [earning('s', 0, 10, 5), back])).toMatchObject({ balance: 0, expiredTotal: 10 });
  });
});

function at(day: number, facts: readonly Entry[]) {
  return foldPoints(facts, { decimals: 0, through: dayAt(day) });
}

function dayAt(day: number) {
  return addDays(firstDay, day);
}

function points(id: string, day: number, units: number, last: number | null) {
  const until = last === null ? null : dayAt(last);
  return { ...head(id, day, 9), kind: 'points', units, decimals: 0, until, cause: 'adjust' };
}

function redeem(id: string, day: number, units: number) {
  return { ...head(id, day, 10), kind: 'redeem', units, decimals: 0 };
}

function cancel(id: string, day: number, redeemId: string) {
  return { ...head(id, day, 11), kind: 'redeem_cancel', redeemId };
}

/** A sale of ten yuan that earned a point for each. */
function earning(id: string, day: number, units: number, last: number): SaleEntry {
  const rule = { points: 1, forEvery: cents(100), decimals: 0 };
  const earned = { rule, units: pointUnits(units), until: dayAt(last) };
  return { ...sale(id, day, 9, 1_000), earned };
}
