import { nothingFound } from './found.ts';
import type { MeetingOutcome } from './meet.ts';
import type { MeetingProblem, MeetingState } from './meeting-desk.ts';

/** Minutes between two looks, until the owner says otherwise. */
export const usualMinutes = 10;

/** Before the folder was looked at. */
export const unknown: MeetingState = {
  kind: 'opening',
  path: '',
  survey: null,
  other: null,
  last: null,
  problem: null,
  found: nothingFound,
  isBusy: false,
  isClosing: false,
  canKeepKey: false,
  isKeyKept: false,
  every: usualMinutes,
};

/** What is not known any more once the folder is another one. */
export const cleared = {
  path: '',
  survey: null,
  other: null,
  last: null,
  problem: null,
  isKeyKept: false,
} as const;

/** Why a look did not do everything; null if it did. */
export function problemOf({
  read,
  wrote,
  isKeyThere,
}: Extract<MeetingOutcome, { kind: 'met' }>): MeetingProblem | null {
  if (read.stopped !== undefined) return { kind: read.stopped };
  if (wrote === 'not-yet-safe' || wrote === 'not-put') return { kind: wrote };
  return isKeyThere ? null : { kind: 'key-gone' };
}
