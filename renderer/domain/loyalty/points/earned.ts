import { type Cents, type PointUnits, cents } from '../../kernel/units.ts';
import type { EarnFactor, Earned, PointsUsed, SaleEntry } from '../../sales/sale.ts';
import type { Rounding } from '../program.ts';
import { factorOf } from './factor.ts';
import { amountOr0, asUnits, decimalsOf, exact, shareOf } from './whole.ts';

/** A bill as far as refunds see it: what was paid in money, and what points paid. */
export type PaidBill = Pick<SaleEntry, 'total'> & { readonly used?: PointsUsed | undefined };

/** What the customer had to pay, with money and points: refunds are parts of this. */
export function billOf({ total, used }: PaidBill): Cents {
  return cents(exact(amountOr0(total) + amountOr0(used?.value)));
}

/** How many of the points that paid a bill come back when `refunded` of it was given back in all. */
export function unitsReturned(bill: PaidBill, refunded: number): number {
  return shareOf(amountOr0(bill.used?.units), refunded, billOf(bill));
}

/**
 * What was finally paid in money: the kept part of the bill less the worth of the points that were
 * not given back, never below zero (`rules-points.md` 1, 7, 10). `refunded` counts all refunds so far, so
 * that any split of refunds ends in the same place.
 */
export function netKept(bill: PaidBill, refunded: number): Cents {
  if (refunded <= 0) return cents(amountOr0(bill.total));
  const amount = billOf(bill);
  const kept = amount - Math.min(amount, refunded);
  if (!bill.used) return cents(kept);
  const { units, decimals, perPoint } = bill.used;
  const left = amountOr0(units) - unitsReturned(bill, refunded);
  const worth = shareOf(left, amountOr0(perPoint), 10 ** decimalsOf({ decimals }));
  return cents(Math.max(0, kept - worth));
}

/**
 * The points promised for a bill by the rule and factors of its day: one single rounding of the exact
 * fraction at the very end (`rules-points.md` 1, 2). `amount` is the whole bill, `net` what money paid of it.
 */
export function promisedUnits(
  earned: Omit<Earned, 'units'>,
  { amount, net }: { readonly amount: Cents; readonly net: Cents },
): PointUnits {
  return earnedFor(earned, { net, kept: amount, amount });
}

/**
 * The points of a bill after refunds of `refunded` in all, in the grain of its own rule: computed anew
 * as if only the kept part had been bought, by the same factors and rounding. Units promised on paper
 * shrink in proportion, rounded down (`rules-points.md` 7b). Nothing kept is nothing earned.
 */
export function unitsKept(earned: Earned, bill: PaidBill, refunded: number): PointUnits {
  if (refunded <= 0) return asUnits(amountOr0(earned.units));
  const amount = billOf(bill);
  const kept = amount - Math.min(amount, refunded);
  if (earned.granted === true) return asUnits(shareOf(amountOr0(earned.units), kept, amount));
  return earnedFor(earned, { net: netKept(bill, refunded), kept, amount });
}

type Kept = { readonly net: number; readonly kept: number; readonly amount: number };

function earnedFor(earned: Omit<Earned, 'units'>, { net, kept, amount }: Kept): PointUnits {
  const { rule, rounding = 'floor', minimum } = earned;
  if (kept <= 0 || kept < amountOr0(minimum)) return asUnits(0);
  const paid = amountOr0(earned.gross === true ? kept : net);
  const perStep = amountOr0(amountOr0(rule?.points) * 10 ** decimalsOf(rule));
  const step = amountOr0(rule?.forEvery);
  const extra = amountOr0(earned.extra);
  const factors = listed(earned.factors);
  if (extra === 0 && factors.length === 0 && rounding === 'floor') {
    return asUnits(shareOf(paid, perStep, step));
  }
  // paid·perStep·over/(step·under) + extra·kept/amount, over one denominator.
  const { over, under } = factorOf(factors, earned.stack ?? 'multiply');
  const money = step === 0 ? 0n : BigInt(paid) * BigInt(perStep) * over;
  const steps = BigInt(Math.max(1, step)) * under;
  const all = BigInt(amount);
  return asUnits(
    rounded(money * all + BigInt(extra) * BigInt(kept) * steps, steps * all, rounding),
  );
}

function listed(factors: readonly EarnFactor[] | undefined): readonly EarnFactor[] {
  return factors instanceof Array ? factors : [];
}

/** A fraction that is not below zero as a whole number; what an unknown version calls a rounding is down. */
function rounded(over: bigint, under: bigint, rounding: Rounding): number {
  if (rounding === 'half_up') return Number((2n * over + under) / (2n * under));
  return Number((rounding === 'ceil' ? over + under - 1n : over) / under);
}
