import { floorOfProduct } from '../../kernel/rounding.ts';
import { type PointUnits, pointUnits } from '../../kernel/units.ts';

/** A whole number as it stands in a fact; 0 for what a damaged file or a newer version put there. */
export function wholeOr0(value: unknown): number {
  return Number.isSafeInteger(value) ? Number(value) : 0;
}

/** As `wholeOr0`, and nothing below zero. */
export function amountOr0(value: unknown): number {
  return Math.max(0, wholeOr0(value));
}

/** How fine a fact counts; more than nine decimals no version will ever have. */
export function decimalsOf(fact: { readonly decimals: number } | undefined): number {
  return Math.min(9, amountOr0(fact?.decimals));
}

/**
 * Units of a fact in the units the shop counts in today: 7 points of a day without decimals are 700 at
 * two decimals. Finer than today's cannot be set; if it comes all the same, what is too fine is cut off.
 */
export function inGrain(units: number, decimals: number, present: number): number {
  if (decimals === present) return units;
  const shift = 10 ** Math.abs(present - decimals);
  return asUnits(present > decimals ? units * shift : units / shift);
}

/** `part · share / of`, rounded down; 0 where there is nothing to take a share of. */
export function shareOf(part: number, share: number, of: number): number {
  if (part <= 0 || share <= 0 || of <= 0) return 0;
  const product = part * share;
  if (!Number.isSafeInteger(product)) return floorOfProduct(part, share, of);
  return (product - (product % of)) / of;
}

/** Sums of damaged numbers must not break a balance: they stop at the largest exact number. */
export function exact(sum: number): number {
  const most = Number.MAX_SAFE_INTEGER;
  return Math.min(most, Math.max(-most, Math.trunc(sum)));
}

/** A sum of units, exact. */
export function asUnits(sum: number): PointUnits {
  return pointUnits(exact(sum));
}
