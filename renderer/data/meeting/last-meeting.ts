import { type Instant, isInstant } from '#domain/kernel/units.ts';

import type { MeetingOutcome } from './meet.ts';
import type { LastMeeting, SeenCounter } from './meeting-desk.ts';

/** What of a look is kept and told: when, who was seen there, what is still on its way. */
export function lastOf(
  { listing, held, waiting, read }: Extract<MeetingOutcome, { kind: 'met' }>,
  at: Instant,
): LastMeeting {
  const counters = new Map<string, SeenCounter>();
  for (const { device, number } of listing) {
    const seen = counters.get(device) ?? { device, files: 0, lastNumber: 0, held: 0 };
    counters.set(device, {
      ...seen,
      files: seen.files + 1,
      lastNumber: Math.max(seen.lastNumber, number),
      held: held.filter((file) => file.device === device).length,
    });
  }
  return { at, counters: [...counters.values()], waiting, strange: read.strange };
}

const hourMs = 3_600_000;

/** Whether the last look that did all it had to is longer ago than a stick that was out over lunch explains: three times and an hour. */
export function isLate({ at }: LastMeeting, everyMinutes: number, nowMs: number): boolean {
  return nowMs - Date.parse(at) > 3 * everyMinutes * 60_000 + hourMs;
}

/** Whether that is one that was kept. */
export function isLastMeeting(kept: unknown): kept is LastMeeting {
  if (typeof kept !== 'object' || kept === null) return false;
  if (!('at' in kept && isInstant(kept.at) && 'counters' in kept)) return false;
  return Array.isArray(kept.counters) && 'waiting' in kept && 'strange' in kept;
}
