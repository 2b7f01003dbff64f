import * as fc from 'fast-check';

import { type RowId, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import type { OpeningEntry, RefundEntry, SaleEntry } from '#domain/sales/sale.ts';
import type {
  CardRefundEntry,
  CardUseEntry,
  Purses,
  StoredAdjustEntry,
  TopUpEntry,
  TopUpRefundEntry,
  VisitCardEntry,
} from '#domain/stored/facts.ts';
import type { StoredFact, VisitCardFact } from '#domain/stored/movements.ts';

import { head, sale } from './facts-of-anna.ts';

// What Anna's stored value and her visit cards were moved by; the hour is noon unless it matters.

/** Money on an account, in cents. */
export function purses(principal: number, bonus: number): Purses {
  return { principal: cents(principal), bonus: cents(bonus) };
}

/** Money put on the account, with its bonus. */
export function topUp(
  id: string,
  day: number,
  principal: number,
  bonus = 0,
  hour = 12,
): TopUpEntry {
  const paid = { kind: 'stored_topup', method: 'cash', staffId: null } as const;
  return { ...head(id, day, hour), ...paid, ...purses(principal, bonus) };
}

/** A top-up taken back. */
export function topUpRefund(
  id: string,
  day: number,
  topUpId: string,
  parts: Purses,
  hour = 12,
): TopUpRefundEntry {
  const paid = { kind: 'stored_refund', method: 'cash', reasonId: null } as const;
  return { ...head(id, day, hour), ...paid, ...parts, topUpId: toRowId(topUpId) };
}

/** The account put right by hand. */
export function adjusted(id: string, day: number, parts: Purses, hour = 12): StoredAdjustEntry {
  const why = { kind: 'stored_adjust', reason: 'counted again', reasonId: null } as const;
  return { ...head(id, day, hour), ...why, ...parts };
}

/** A sale that stored value paid all of. */
export function spent(id: string, day: number, principal: number, bonus = 0, hour = 12): SaleEntry {
  return { ...sale(id, day, hour, principal + bonus), stored: purses(principal, bonus) };
}

/** Part of a sale given back, some of it to the account. */
export function putBack(
  id: string,
  day: number,
  saleId: string,
  parts: Purses,
  hour = 12,
): RefundEntry {
  const facts = { kind: 'refund', method: 'cash', reasonId: null } as const;
  const amount = cents(parts.principal + parts.bonus);
  return { ...head(id, day, hour), ...facts, saleId: toRowId(saleId), amount, stored: parts };
}

/** Stored value brought along from another system. */
export function broughtStored(id: string, day: number, stored: number, hour = 12): OpeningEntry {
  const nothing = { points: pointUnits(0), spent: cents(0), visits: 0, lastDay: null };
  return { ...head(id, day, hour), kind: 'opening', ...nothing, stored: cents(stored) };
}

/** Any history, also one that no single counter would have allowed: two of them, joined. */
export function someStoredFacts(most = 24): fc.Arbitrary<readonly StoredFact[]> {
  const step = fc.record({
    day: fc.nat({ max: 9 }),
    hour: fc.integer({ min: 8, max: 11 }),
    kind: fc.constantFrom(
      'topup',
      'topup',
      'spend',
      'spend',
      'back',
      'refund',
      'adjust',
      'opening',
    ),
    principal: fc.nat({ max: 12 }),
    bonus: fc.nat({ max: 4 }),
    sign: fc.constantFrom(1, -1),
    about: fc.nat({ max: most }),
  });
  return fc.array(step, { maxLength: most }).map((steps) =>
    steps.map(({ day, hour, kind, principal, bonus, sign, about }, at): StoredFact => {
      const id = `f${at}`;
      const parts = purses(principal, bonus);
      if (kind === 'topup') return topUp(id, day, principal, bonus, hour);
      if (kind === 'spend') return spent(id, day, principal, bonus, hour);
      if (kind === 'back') return putBack(id, day, idIn(steps, 'spend', about), parts, hour);
      if (kind === 'refund') return topUpRefund(id, day, idIn(steps, 'topup', about), parts, hour);
      if (kind === 'opening') return broughtStored(id, day, principal, hour);
      return adjusted(id, day, purses(principal * sign, bonus * sign), hour);
    }),
  );
}

/** One of the facts of a kind, or, one time in a while, one that is not there. */
function idIn(steps: readonly { readonly kind: string }[], kind: string, about: number): string {
  const ids = steps.flatMap((step, at) => (step.kind === kind ? [`f${at}`] : []));
  return ids[about % (ids.length + 1)] ?? 'gone';
}

/** A visit card sold. */
export function soldCard(
  id: string,
  day: number,
  uses: number,
  price: number,
  until: VisitCardEntry['until'] = null,
): VisitCardEntry {
  const what = { kind: 'card_sold', productId: null, name: '洗剪吹', method: 'cash' } as const;
  return { ...head(id, day, 9), ...what, uses, price: cents(price), until, staffId: null };
}

/** Uses of a visit card. */
export function usedCard(
  id: string,
  day: number,
  cardId: RowId | string,
  uses: number,
  share: number,
): CardUseEntry {
  const what = { kind: 'card_used', earned: null, staffId: null } as const;
  return { ...head(id, day, 12), ...what, cardId: toRowId(cardId), uses, share: cents(share) };
}

/** What is left of a visit card, paid back. */
export function refundedCard(
  id: string,
  day: number,
  cardId: string,
  uses: number,
  amount: number,
): CardRefundEntry {
  const what = { kind: 'card_refunded', method: 'cash', reasonId: null } as const;
  return { ...head(id, day, 15), ...what, cardId: toRowId(cardId), uses, amount: cents(amount) };
}

/** Cards, their uses and refunds in any order, by counters that knew nothing of each other. */
export function someCardFacts(): fc.Arbitrary<readonly VisitCardFact[]> {
  const step = fc.record({
    day: fc.nat({ max: 9 }),
    kind: fc.constantFrom('sold', 'used', 'used', 'used', 'refunded'),
    uses: fc.integer({ min: 1, max: 6 }),
    amount: fc.nat({ max: 90 }),
    about: fc.nat({ max: 20 }),
  });
  return fc.array(step, { maxLength: 20 }).map((steps) =>
    steps.map(({ day, kind, uses, amount, about }, at): VisitCardFact => {
      const id = `c${at}`;
      const cards = steps.flatMap((one, place) => (one.kind === 'sold' ? [`c${place}`] : []));
      const cardId = cards[about % (cards.length + 1)] ?? 'gone';
      if (kind === 'sold') return soldCard(id, day, uses, amount);
      if (kind === 'used') return usedCard(id, day, cardId, uses, amount);
      return refundedCard(id, day, cardId, uses, amount);
    }),
  );
}
