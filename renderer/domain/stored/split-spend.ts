import type { StoredRule, TopUpRule } from '../loyalty/program.ts';
import { largestAmount } from '../kernel/largest-amount.ts';
import { nearestOfProduct } from '../kernel/rounding.ts';
import { type Cents, cents } from '../kernel/units.ts';
import type { Purses } from './facts.ts';

/** Whether a request may name this amount: whole cents above zero, at most 99,999,999.99. */
export function isAmount(amount: number): amount is Cents {
  return Number.isInteger(amount) && amount > 0 && amount <= largestAmount;
}

/** What can be spent: both purses together. One that is below zero holds the other back; never less than 0. */
export function spendable({ principal, bonus }: Purses): Cents {
  return cents(Math.max(0, principal + bonus));
}

/**
 * How much of a spend comes out of each purse (`rules.md` §6): pro rata, the principal's part to the
 * nearest cent, or the principal first. The parts add up to the amount, and neither purse is exceeded;
 * a purse below zero gives nothing. Asking for more than both purses hold is a bug of the caller, who
 * refuses what is above `spendable`.
 */
export function splitSpend(amount: Cents, purses: Purses, order: StoredRule['order']): Purses {
  const principal = Math.max(0, purses.principal);
  const bonus = Math.max(0, purses.bonus);
  if (amount < 0 || amount > principal + bonus) throw new RangeError('More than there is.');
  if (amount === 0) return { principal: cents(0), bonus: cents(0) };
  const part =
    order === 'principal_first'
      ? Math.min(amount, principal)
      : nearestOfProduct(amount, principal, principal + bonus);
  return { principal: cents(part), bonus: cents(amount - part) };
}

/** What the shop gives on top of a top-up: the best of the rules it reaches, once. */
export function bonusFor(principal: Cents, rules: readonly TopUpRule[]): Cents {
  const reached = rules.filter((rule) => rule.principal <= principal);
  return cents(reached.reduce((best, { bonus }) => Math.max(best, bonus), 0));
}
