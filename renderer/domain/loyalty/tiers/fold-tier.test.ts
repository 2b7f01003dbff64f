import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aRefundOf, firstDay, head, sale, unlinked } from '#test/support/facts-of-anna.ts';
import { type TierFact, slowTier } from '#test/support/points-oracle-tiers.ts';

import { addDays } from '../../kernel/calendar.ts';
import { type BusinessDay, cents, pointUnits, toBusinessDay, toRowId } from '../../kernel/units.ts';
import type { SaleEntry } from '../../sales/sale.ts';
import type { MembershipEntry } from '../facts.ts';
import type { TierRule } from './earned-tier.ts';
import { foldTier } from './fold-tier.ts';

const tiers = [aTier('base', 0), aTier('silver', 2_000), aTier('gold', 5_000), aTier('top', 9_000)];
const ordinary: TierRule = { tiers, tierMonths: 12, tierPolicy: 'immediate' };

describe('a tier', () => {
  it('is what adding everything up every morning says', () => {
    const seen = { gold: 0, held: 0, lost: 0, lifted: 0 };
    fc.assert(
      fc.property(someFacts(), aRule(), aDay(), (facts, rule, day) => {
        const through = addDays(firstDay, day);
        const slow = slowTier(facts, rule, through);
        const { tierId, earnedId, spent, until } = foldTier(facts.toReversed(), rule, through);
        expect({ tierId, earnedId, spent }).toEqual({ ...slow, held: undefined });
        if (tierId === earnedId) expect(until).toBe(slow.held);
        seen.gold += slow.earnedId === 'gold' ? 1 : 0;
        seen.held += slow.held !== null && slow.spent < 2_000 ? 1 : 0;
        seen.lost += slow.earnedId === 'base' && slow.spent > 0 ? 1 : 0;
        seen.lifted += slow.tierId === slow.earnedId ? 0 : 1;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  it('stays as it is until the day it is to be looked at again', () => {
    let turned = 0;
    fc.assert(
      fc.property(someFacts(), aRule(), aDay(), fc.nat(), (facts, rule, day, part) => {
        const through = addDays(firstDay, day);
        const known = facts.filter((fact) => fact.day <= through);
        const now = foldTier(known, rule, through);
        const later = (days: number) => foldTier(known, rule, addDays(through, days));
        const days = now.nextChange === null ? 2_000 : daysTo(through, now.nextChange);
        const between = later(part % days);
        expect([between.tierId, between.until]).toEqual([now.tierId, now.until]);
        // A bought tier may hide what becomes of the earned one.
        if (now.nextChange === null || now.tierId !== now.earnedId) return;
        turned += 1;
        expect(days).toBeGreaterThan(0);
        const then = later(days);
        expect([then.tierId, then.until]).not.toEqual([now.tierId, now.until]);
      }),
      { numRuns: 1_000 },
    );
    expect(turned).toBeGreaterThan(200);
  });

  it('says how much more reaches the next one', () => {
    let below = 0;
    fc.assert(
      fc.property(someFacts(), aDay(), (facts, day) => {
        const through = addDays(firstDay, day);
        const known = facts.filter((fact) => fact.day <= through && fact.kind !== 'membership');
        const { next } = foldTier(known, ordinary, through);
        if (next === null) return;
        below += 1;
        const more = (money: number) => [...known, { ...sale('zz', day, 23, money), day: through }];
        expect(foldTier(more(next.missing), ordinary, through).earnedId).toBe(next.tierId);
        expect(foldTier(more(next.missing - 1), ordinary, through).earnedId).not.toBe(next.tierId);
      }),
      { numRuns: 1_000 },
    );
    expect(below).toBeGreaterThan(500);
  });

  it('is not reached by what points paid', () => {
    const paid = { units: pointUnits(1), decimals: 0, perPoint: cents(100), value: cents(100) };
    const bought: SaleEntry = { ...sale('s', 0, 9, 1_900), used: paid };
    expect(foldTier([bought], ordinary, firstDay)).toMatchObject({ tierId: 'base', spent: 1_900 });
    // Half back: 5 of 10 points as well, so 950 of 1,000 kept were money; 2,000 was the bill.
    const ten = { ...paid, units: pointUnits(10), perPoint: cents(10) };
    const half = aRefundOf(head('r', 0, 10), toRowId('s'), 1_000, {});
    const byTen: SaleEntry = { ...bought, used: ten };
    const state = foldTier([byTen, half], ordinary, firstDay);
    expect(state.spent).toBe(950);
  });

  it('goes down with goods that came back without a known sale', () => {
    const facts = [sale('s', 0, 8, 2_500), unlinked('u', 1, 600)];
    expect(foldTier(facts, ordinary, addDays(firstDay, 1)).tierId).toBe('base');
  });

  it('needs no tiers and no sense in what a membership says', () => {
    const odd = { ...membership(0, 'gone', 0, 10), from: 'soon' } as unknown as MembershipEntry;
    const none = { ...ordinary, tiers: [] };
    expect(foldTier([odd, membership(1, 'gone', 0, 9)], none, firstDay).tierId).toBeNull();
    expect(foldTier([odd], ordinary, firstDay).tierId).toBe('base');
  });

  it('held one step down is not ended by a refund of what never carried it', () => {
    // Gold by 5,000; a year later nothing: silver, though nothing fits it. A refund of a later small sale is none of its business.
    const facts = [
      sale('s', 0, 9, 5_000),
      sale('t', 300, 9, 100),
      aRefundOf(head('r', 400, 9), toRowId('t'), 100, {}),
    ];
    const rule: TierRule = { ...ordinary, tierPolicy: 'hold_one_down' };
    const through = addDays(firstDay, 400);
    expect(foldTier(facts, rule, through)).toMatchObject({ tierId: 'silver', until: '2027-01-01' });
  });

  it('is not ended by a refund that another sale of the same day makes up for', () => {
    // Two months later nothing of it is in the window any more: only the day of granting can hold it.
    const facts = [sale('s', 0, 9, 2_000), sale('t', 0, 10, 900)];
    const back = (amount: number) => aRefundOf(head('r', 60, 9), toRowId('s'), amount, {});
    const rule: TierRule = { ...ordinary, tierMonths: 1, tierPolicy: 'hold_fit' };
    const through = addDays(firstDay, 60);
    expect(foldTier([...facts, back(900)], rule, through).tierId).toBe('silver');
    expect(foldTier([...facts, back(901)], rule, through).tierId).toBe('base');
  });

  it('does not change where days that leave together make up for each other', () => {
    const month = { ...ordinary, tierMonths: 1 };
    const facts = [sale('s', 29, 9, 3_000), unlinked('u', 30, 3_000), sale('t', 40, 9, 5_000)];
    const state = foldTier(facts, month, addDays(firstDay, 45));
    expect(state).toMatchObject({ tierId: 'gold', nextChange: '2025-03-10' });
  });

  it.each([
    ['2024-02-29', 12, '2025-02-27', '2025-02-28'],
    ['2024-01-31', 1, '2024-02-28', '2024-02-29'],
  ])('reached on %s within %d months counts through %s', (bought, tierMonths, last, after) => {
    const facts = [{ ...sale('s', 0, 9, 5_000), day: toBusinessDay(bought) }];
    const rule = { ...ordinary, tierMonths };
    const state = foldTier(facts, rule, toBusinessDay(last));
    expect(state).toMatchObject({ tierId: 'gold', nextChange: after });
    expect(foldTier(facts, rule, toBusinessDay(after)).tierId).toBe('base');
  });
});

function aTier(id: string, threshold: number) {
  return { id, name: id, threshold: cents(threshold), percent: 100 };
}

function aRule(): fc.Arbitrary<TierRule> {
  const tierPolicy = fc.constantFrom(
    'immediate' as const,
    'hold_fit' as const,
    'hold_one_down' as const,
  );
  const tierMonths = fc.constantFrom(1, 6, 12, 14);
  return fc.record({ tiers: fc.constant(tiers), tierMonths, tierPolicy });
}

function aDay() {
  return fc.nat({ max: 1_200 });
}

/** Three years of shopping, with refunds soon or late, and now and then a bought tier. */
function someFacts(): fc.Arbitrary<readonly TierFact[]> {
  const sales = fc.array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 3_500 })), { maxLength: 9 });
  const refunds = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 500 }), fc.nat({ max: 3_500 })), {
    maxLength: 4,
  });
  const bought = fc.array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 400 }), fc.nat()), {
    maxLength: 2,
  });
  return fc.tuple(sales, refunds, bought).map(([made, back, memberships]) => {
    const facts: TierFact[] = made.map(([day, total], at) => sale(`s${at}`, day, 9, total));
    back.forEach(([which, later, amount], at) => {
      const [day = 0] = made[which % Math.max(1, made.length)] ?? [];
      const its = head(`r${at}`, day + later, 10);
      facts.push(aRefundOf(its, toRowId(`s${which % Math.max(1, made.length)}`), amount + 1, {}));
    });
    for (const [day, days, which] of memberships) {
      const tierId = tiers[1 + (which % 3)]?.id ?? '';
      facts.push(membership(day, tierId, day + (which % 30), days));
    }
    return facts.sort((one, other) => (`${one.at}${one.id}` < `${other.at}${other.id}` ? -1 : 1));
  });
}

function membership(day: number, tierId: string, from: number, days: number): MembershipEntry {
  const ends = addDays(firstDay, from + days);
  const its = head(`m${day}-${tierId}`, day, 8);
  return {
    ...its,
    kind: 'membership',
    tierId,
    from: addDays(firstDay, from),
    until: ends,
    fee: cents(0),
  };
}

function daysTo(from: BusinessDay, to: BusinessDay): number {
  let days = 0;
  while (addDays(from, days) < to) days += 1;
  return days;
}
