import { daysLater } from '../kernel/days-later.ts';
import { dayNumber } from '../kernel/day-number.ts';
import type { BusinessDay } from '../kernel/units.ts';

/** From the regular to the one who is gone; `prospect` never bought (`rules.md` §3). */
export const lifeStages = ['active', 'quiet', 'sleeping', 'leaving', 'lost', 'prospect'] as const;
export type LifeStage = (typeof lifeStages)[number];

/** Days since the last visit up to which a customer still is in a stage, each more than the one before. */
export type LifeLimits = {
  readonly active: number;
  readonly quiet: number;
  readonly sleeping: number;
  readonly leaving: number;
};

/** A quarter of a year each, and lost after a whole one (`rules.md` §3). */
export const usualLifeLimits: LifeLimits = { active: 90, quiet: 180, sleeping: 270, leaving: 365 };

export type LifeNow = {
  readonly stage: LifeStage;
  /** The day on which the stage began; of `active` the last visit. Null for a prospect. */
  readonly since: BusinessDay | null;
  /** The day on which the next stage begins if nobody comes; null where none follows. */
  readonly next: BusinessDay | null;
};

/**
 * In which stage of a customer's life the shop finds them on a day: what tells the owner who is slipping
 * away. A last visit after `today` (a clock that was put back) is a visit of today.
 */
export function lifeOn(
  lastVisit: BusinessDay | null,
  today: BusinessDay,
  limits: LifeLimits,
): LifeNow {
  if (lastVisit === null) return { stage: 'prospect', since: null, next: null };
  const days = dayNumber(today) - dayNumber(lastVisit);
  const ends = [limits.active, limits.quiet, limits.sleeping, limits.leaving];
  const at = ends.findIndex((end) => days <= end);
  const place = at === -1 ? ends.length : at;
  const begins = place === 0 ? 0 : (ends[place - 1] ?? 0) + 1;
  const end = ends[place];
  return {
    stage: lifeStages[place] ?? 'lost',
    since: daysLater(lastVisit, begins),
    next: end === undefined ? null : daysLater(lastVisit, end + 1),
  };
}
