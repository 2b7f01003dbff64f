import { floorOfProduct } from '../kernel/rounding.ts';
import { type Cents, type PointUnits, cents, pointUnits } from '../kernel/units.ts';

/** The simple rule of this version: `points` for every `forEvery`, in units of 10^`decimals`. */
export type EarnRule = {
  readonly points: number;
  readonly forEvery: Cents;
  readonly decimals: number;
};

/**
 * Points a customer earns for money actually paid.
 *
 * One single rounding, down, at the very end: ¥150 at "5 points for every ¥100" is 7, not 5
 * (`rules-points.md` 1, `design.md` §8.6). The rest is not carried to the next sale. The rule
 * is frozen in the sale, so a later change of settings never moves an old balance.
 */
export function unitsFor(paid: Cents, rule: EarnRule): PointUnits {
  if (paid <= 0 || rule.points === 0) return pointUnits(0);
  return pointUnits(floorOfProduct(paid, rule.points * 10 ** rule.decimals, rule.forEvery));
}

/**
 * What a refund takes back, counted over all refunds so far: points are earned anew as if only
 * the kept part had been bought. Any split of refunds ends in the same place (`rules-points.md` 7b).
 */
export function unitsKept(paid: Cents, refunded: Cents, rule: EarnRule): PointUnits {
  return unitsFor(cents(Math.max(0, paid - refunded)), rule);
}
