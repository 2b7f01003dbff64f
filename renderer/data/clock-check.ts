import type { Clock } from './ports.ts';
import type { ShopDatabase } from './shop-database.ts';
import { readCounters } from './write/counters.ts';

const confirmedKey = 'clock-confirmed';
const dayMs = 86_400_000;

/**
 * By how many whole days the computer's clock is behind the newest entry; 0 once the owner said that
 * the clock is right. While it is behind, sales are recorded, and points neither given nor run out:
 * they would be of a day that is not today (`rules.md` §2).
 */
export async function daysClockIsBehind(
  db: ShopDatabase,
  clock: Pick<Clock, 'ms'>,
): Promise<number> {
  const newest = (await readCounters(db)).clock.ms;
  const days = Math.floor((newest - clock.ms()) / dayMs);
  if (days < 1) return 0;
  const confirmed = (await db.local.get(confirmedKey))?.value;
  return typeof confirmed === 'number' && confirmed >= newest ? 0 : days;
}

/** The owner looked: the clock is right, and it was the newest entry that was dated too late. */
export async function confirmClock(db: ShopDatabase): Promise<void> {
  const newest = (await readCounters(db)).clock.ms;
  await db.local.put({ key: confirmedKey, value: newest });
}
