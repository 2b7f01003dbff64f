import { readStamp } from '#domain/kernel/clock.ts';

import type { Clock } from '../ports.ts';
import type { StoredEntry } from '../stored-rows.ts';

/** Nobody stands at the counter for longer with what was sold before midnight. */
const aWhileMs = 3 * 60 * 60_000;

/** Whether something was done today, or a while ago: a tea house that closes at one prints at one. */
export function isOfNow({ day, rev }: Pick<StoredEntry, 'day' | 'rev'>, clock: Clock): boolean {
  return day === clock.today() || Math.abs(clock.ms() - readStamp(rev).ms) < aWhileMs;
}
