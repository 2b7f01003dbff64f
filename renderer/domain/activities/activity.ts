import { isRealDay } from '../kernel/day-number.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import type { BusinessDay, PointUnits, RowId } from '../kernel/units.ts';

/** Something the shop gives points for: a tasting, a class, a photo with the new sign. */
export type Activity = {
  readonly id: RowId;
  readonly name: string;
  /** First and last day on which it can be awarded. */
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  /** For each head, in units of the shop's present decimals. */
  readonly units: PointUnits;
  /** How many heads at the most; null for as many as come. */
  readonly cap: number | null;
  readonly active: boolean;
};

export type ActivityFlaw = { readonly kind: 'empty' | 'bad-days' | 'bad-units' | 'bad-cap' };

const longestName = 60;
const largestUnits = 1_000_000;
const mostHeads = 1_000_000;

/** An activity that can be awarded: it has a name, real days in order, points above zero, and room for somebody. */
export function checkActivity<Given extends Omit<Activity, 'id'>>(
  given: Given,
  decimals: number,
): Result<Given, ActivityFlaw> {
  const { from, to, units, cap } = given;
  const name = given.name.trim();
  if (name === '' || name.length > longestName) return refuse({ kind: 'empty' });
  if (!isRealDay(from) || !isRealDay(to) || to < from) return refuse({ kind: 'bad-days' });
  if (!isCount(units, largestUnits * 10 ** decimals)) return refuse({ kind: 'bad-units' });
  if (cap !== null && !isCount(cap, mostHeads)) return refuse({ kind: 'bad-cap' });
  return accept({ ...given, name });
}

function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value <= most;
}
