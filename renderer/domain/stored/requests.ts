import { dayNumber, dayText } from '../kernel/day-number.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { type BusinessDay, type Cents, cents, toBusinessDay } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import type { Purses, TopUpEntry, TopUpRefundEntry } from './facts.ts';
import { type StoredState, foldStored } from './fold-stored.ts';
import { isAmount } from './split-spend.ts';

export type TopUpRefundRefusal =
  | { readonly kind: 'already-refunded' }
  | { readonly kind: 'too-late'; readonly lastDay: BusinessDay }
  | { readonly kind: 'nothing-unused' };

export type AdjustRefusal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bad-amount' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'below-zero'; readonly balance: Purses };

/** The last day on which a top-up can be given back: that of the top-up and so many days after it. */
export function lastRefundDay(topUp: Pick<TopUpEntry, 'day'>, refundDays: number): BusinessDay {
  return toBusinessDay(dayText(dayNumber(topUp.day) + refundDays));
}

/**
 * What giving a top-up back returns: what is unused of its principal, in money, and what is unused of its
 * bonus is gone (`rules.md` §6). Once for each top-up. An account whose bonus is below zero keeps as
 * much of the principal, so that no request takes it further down.
 */
export function decideTopUpRefund(
  topUp: TopUpEntry,
  facts: readonly Entry[],
  { today, refundDays }: { readonly today: BusinessDay; readonly refundDays: number },
): Result<Purses, TopUpRefundRefusal> {
  if (facts.some((fact) => isRefundOf(fact, topUp))) return refuse({ kind: 'already-refunded' });
  const lastDay = lastRefundDay(topUp, refundDays);
  if (today > lastDay) return refuse({ kind: 'too-late', lastDay });
  const state = foldStored(facts);
  const left = state.lots.find(({ id }) => id === topUp.id)?.left;
  const free = Math.max(0, state.principal + Math.min(0, state.bonus));
  const principal = Math.min(left?.principal ?? 0, free);
  if (principal === 0) return refuse({ kind: 'nothing-unused' });
  return accept({ principal: cents(principal), bonus: left?.bonus ?? cents(0) });
}

/**
 * Whether an account may be corrected by this much, up or down. Refuses a change of nothing or
 * of no whole amount, one without a reason, and one that takes a purse or both together below zero.
 */
export function decideAdjust(
  delta: Purses,
  state: Pick<StoredState, 'principal' | 'bonus'>,
  hasReason: boolean,
): Result<Purses, AdjustRefusal> {
  const parts: readonly Cents[] = [delta.principal, delta.bonus];
  if (parts.every((part) => part === 0)) return refuse({ kind: 'nothing' });
  if (!parts.every((part) => part === 0 || isAmount(Math.abs(part)))) {
    return refuse({ kind: 'bad-amount' });
  }
  if (!hasReason) return refuse({ kind: 'no-reason' });
  const principal = state.principal + delta.principal;
  const bonus = state.bonus + delta.bonus;
  const isLower =
    (delta.principal < 0 && principal < 0) ||
    (delta.bonus < 0 && bonus < 0) ||
    (delta.principal + delta.bonus < 0 && principal + bonus < 0);
  if (isLower) {
    const balance = { principal: state.principal, bonus: state.bonus };
    return refuse({ kind: 'below-zero', balance });
  }
  return accept({ principal: cents(principal), bonus: cents(bonus) });
}

function isRefundOf<E extends Entry>(fact: E, topUp: TopUpEntry): fact is E & TopUpRefundEntry {
  return fact.kind === 'stored_refund' && 'topUpId' in fact && fact.topUpId === topUp.id;
}
