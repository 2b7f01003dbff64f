import type { BusinessDay } from '../kernel/units.ts';
import type { FestivalKind } from './festivals.ts';
import type { LifeStage } from './life-cycle.ts';

// Names of the lines on the board of the day that are no follow-up, kept with "seen to" (`CareDoneEntry`). They say
// what the line is about and nothing of the person, so that the other counter strikes the same one through.

/** Somebody's birthday, by the day on which it is kept this time. */
export function birthdayLine(day: BusinessDay): string {
  return `birthday:${day}`;
}

export function festivalLine(kind: FestivalKind, day: BusinessDay): string {
  return `festival:${kind}:${day}`;
}

/** Points that end, by their last day. */
export function endingPointsLine(day: BusinessDay): string {
  return `points:${day}`;
}

/** Stored value or a visit card nearly used up, as it is since a day: after the next purchase it is news again. */
export function lowLine(mark: 'stored-low' | 'card-low', since: BusinessDay | null): string {
  return `${mark}:${since ?? 'ever'}`;
}

/** A stage that began because nobody came. */
export function stageLine(life: LifeStage, since: BusinessDay): string {
  return `life:${life}:${since}`;
}
