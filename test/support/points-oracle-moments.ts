import * as fc from 'fast-check';

import { addDays } from '#domain/kernel/calendar.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import type { PointsFact } from '#domain/loyalty/points/apply-fact.ts';

import { head } from './facts-of-anna.ts';

/** How wild a history may be. */
export type Wildness = {
  /** Last usable days are drawn; else everything lasts for ever. */
  readonly expires: boolean;
  /** Facts that only take what is there: forgiven debts, returns without a sale. */
  readonly stopsAtZero: boolean;
};

/** Makes the fact that stands at this place of a history of so many. */
export type Maker = (index: number, count: number) => PointsFact;

/** Facts lie within ten weeks. */
export const lastDay = 70;

/** Any moment of the ten weeks; often one of a few, so that facts meet. */
export function aMoment() {
  return fc.tuple(fc.nat({ max: lastDay }), fc.integer({ min: 8, max: 10 }));
}

/** Days are sorted by the index now and then, so that refunds come after their sales. */
export function headAt([day, hour]: readonly [number, number], index: number, count: number) {
  const late = Math.floor((index * lastDay) / count);
  return head(`f${index}`, day % 3 === 0 ? day : late, hour);
}

/** Last usable days, counted from the day of their fact. */
export function someLife({ expires }: Wildness) {
  return fc
    .option(fc.nat({ max: 25 }))
    .map((days) => (day: BusinessDay) => (days === null || !expires ? null : addDays(day, days)));
}
