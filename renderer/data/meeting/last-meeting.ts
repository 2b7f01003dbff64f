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

/** Whether that is one that was kept. */
export function isLastMeeting(kept: unknown): kept is LastMeeting {
  if (typeof kept !== 'object' || kept === null) return false;
  if (!('at' in kept && isInstant(kept.at) && 'counters' in kept)) return false;
  return Array.isArray(kept.counters) && 'waiting' in kept && 'strange' in kept;
}
