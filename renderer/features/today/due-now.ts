import type { FollowUp } from '#domain/care/follow-up.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

/** A time that was missed by more than this (the computer was off) stands on the board; nobody is startled by it. */
const longestMinutes = 60;

/** Follow-ups whose time has come within the last hour. */
export function dueNow(
  followUps: readonly FollowUp[],
  today: BusinessDay,
  minute: number,
): readonly FollowUp[] {
  return followUps.filter(
    (one) =>
      one.state === 'open' &&
      one.day === today &&
      one.minute !== null &&
      one.minute <= minute &&
      minute - one.minute < longestMinutes,
  );
}
