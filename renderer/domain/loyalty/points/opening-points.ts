import type { OpeningEntry } from '../../sales/sale.ts';
import { decimalsOf, inGrain, wholeOr0 } from './whole.ts';

/** A balance brought along, and how fine the shop counted on that day; the first releases did not say. */
export type OpeningPoints = OpeningEntry & { readonly decimals?: number };

/** The points of it in units of the shop's present decimals; one that does not say is in those already. */
export function openingUnits({ points, decimals }: OpeningPoints, present: number): number {
  const own = decimals === undefined ? present : decimalsOf({ decimals });
  return inGrain(wholeOr0(points), own, present);
}
