import { type MeetingKeeper, startMeeting } from '#data/meeting/meeting-keeper.ts';
import type { Shop } from '#data/shop.ts';
import { beforeClosing } from '#platform/closing.ts';

import { meetingDesk } from './desk.ts';

/** The search box comes first, and the first sale. */
const firstMs = 8_000;
const lookMs = 30_000;
/** So long nothing may have happened before a complete file is written only to take somebody's words out. */
const idleMs = 5 * 60_000;
/** A stick that is in again is noticed sooner than the next look is due. */
const awayMs = 60_000;

/**
 * Meets the other counters by itself, every few minutes while the folder is there; for a single counter the same is its
 * automatic copy. Nobody waits for it, and the till goes on meanwhile. Answers the function that ends it.
 */
export function keepMeeting(shop: Shop): () => void {
  const keeper = startMeeting(shop, meetingDesk(shop));
  void beforeClosing(() => keeper.lookAtEnd());
  const begun = shop.clock.ms();
  let lookedAt = 0;
  let happenedAt = 0;
  const stopHearing = shop.arrivals.subscribe(() => {
    happenedAt = shop.clock.ms();
  });
  const timer = setInterval(() => {
    const now = shop.clock.ms();
    void keeper.lookAgain();
    if (now - begun < firstMs || !isDue(keeper, now - lookedAt)) return;
    lookedAt = now;
    void keeper.meetNow({ mayForget: now - happenedAt > idleMs });
  }, lookMs);
  return () => {
    stopHearing();
    clearInterval(timer);
  };
}

/** A clock that was put back makes it due too. */
function isDue(keeper: MeetingKeeper, sinceMs: number): boolean {
  const { kind, every, problem } = keeper.state();
  if (kind !== 'on') return false;
  return sinceMs < 0 || sinceMs >= (problem === null ? every * 60_000 : awayMs);
}
