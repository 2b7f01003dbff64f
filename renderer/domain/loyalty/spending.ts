import { type Result, accept, refuse } from '../kernel/result.ts';
import { floorOfProduct } from '../kernel/rounding.ts';
import { type Cents, type PointUnits, cents, pointUnits } from '../kernel/units.ts';
import type { PointsUsed } from '../sales/sale.ts';
import type { LoyaltyProgram } from './program.ts';

export type SpendingRefusal =
  | { readonly kind: 'none' }
  | { readonly kind: 'below-minimum' }
  | { readonly kind: 'no-step' }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'above-share' };

/** What points are worth in money, rounded down (`rules-points.md` 1). */
export function valueOfPoints(units: PointUnits, perPoint: Cents, decimals: number): Cents {
  return cents(floorOfProduct(units, perPoint, 10 ** decimals));
}

/**
 * Points as money off a bill, as a request at this counter: refused, with the reason, if they are
 * none, below the minimum, no whole step, more than there are, or worth more than the share of the
 * bill that points may pay (`rules-points.md`, facts and requests).
 */
export function quoteSpending(
  units: PointUnits,
  { spending, earn: { decimals } }: Pick<LoyaltyProgram, 'spending' | 'earn'>,
  { balance, amount }: { readonly balance: PointUnits; readonly amount: Cents },
): Result<PointsUsed, SpendingRefusal> {
  if (units <= 0 || spending.perPoint <= 0) return refuse({ kind: 'none' });
  if (units < spending.minUnits) return refuse({ kind: 'below-minimum' });
  if (units % spending.stepUnits !== 0) return refuse({ kind: 'no-step' });
  if (units > balance) return refuse({ kind: 'too-few' });
  const value = valueOfPoints(units, spending.perPoint, decimals);
  if (value * 100 > amount * spending.maxPercent) return refuse({ kind: 'above-share' });
  return accept({ units, decimals, perPoint: spending.perPoint, value });
}

/** The most points that may pay a bill; 0 where none may. What "use all points" fills in. */
export function mostPointsFor(
  program: Pick<LoyaltyProgram, 'spending' | 'earn'>,
  { balance, amount }: { readonly balance: PointUnits; readonly amount: Cents },
): PointUnits {
  const { perPoint, stepUnits, minUnits, maxPercent } = program.spending;
  if (perPoint <= 0) return pointUnits(0);
  const payable = floorOfProduct(amount, maxPercent, 100);
  // The greatest u with floor(u·perPoint/10^d) ≤ payable.
  const byShare = floorOfProduct(payable + 1, 10 ** program.earn.decimals, perPoint);
  const isExact = ((payable + 1) * 10 ** program.earn.decimals) % perPoint === 0;
  const most = Math.min(Math.max(0, balance), isExact ? byShare - 1 : byShare);
  const stepped = most - (most % stepUnits);
  return pointUnits(stepped < minUnits ? 0 : Math.max(0, stepped));
}
