import type { KeptLong } from '../../contract-safety.ts';
import { type Place, compareAge } from './snapshot-names.ts';

/** What deciding needs of a snapshot. `isWhole`: its bytes were read, or its length is right, as the caller could afford. */
export type Kept = Place & {
  readonly name: string;
  readonly day: string;
  readonly reason: string;
  readonly isVerified: boolean;
  readonly isWhole: boolean;
};

/** What is kept until the owner says otherwise. */
export const rotation: KeptLong = { days: 7, weeks: 4, months: 12 };

/** Snapshots before steps that are hard to take back: not the owner's to choose, since each is somebody's way back. */
const stepsKept = 5;

/**
 * Two, so that one flipped bit in the newest never takes the only copy: the journal, too, is dropped only
 * as far as two of them cover it.
 */
export const copiesKept = 2;

/**
 * The names of snapshots that may go (`design.md` §5). One goes only if a newer verified one is there, and
 * the newest two verified ones never. Days are counted that have one, not days on the calendar: a clock
 * that jumps a year, or a shop that was closed for a month, keeps what it has.
 */
export function needless(all: readonly Kept[], keep: KeptLong = rotation): readonly string[] {
  const newestFirst = all.toSorted((a, b) => compareAge(b, a));
  const sound = newestFirst.filter(({ isVerified, isWhole }) => isVerified && isWhole);
  const newest = sound[0];
  if (newest === undefined) return [];
  // A rewritten snapshot takes the place of the one that still names the person.
  const present = sound.filter((one, at) => sound[at - 1]?.serial !== one.serial);
  const steps = present.filter(({ reason }) => reason !== 'daily');
  const staying = new Set([
    ...present.slice(0, copiesKept),
    ...newestOfEach(present, keep.days, ({ day }) => day),
    ...newestOfEach(present, keep.weeks, ({ day }) => weekOf(day)),
    ...newestOfEach(present, keep.months, ({ day }) => day.slice(0, 7)),
    ...steps.slice(0, stepsKept),
  ]);
  return newestFirst
    .filter((one) => !staying.has(one) && compareAge(newest, one) > 0)
    .map(({ name }) => name);
}

function newestOfEach(
  newestFirst: readonly Kept[],
  most: number,
  bucketOf: (one: Kept) => string,
): readonly Kept[] {
  const found = new Map<string, Kept>();
  for (const one of newestFirst) {
    const bucket = bucketOf(one);
    if (!found.has(bucket)) found.set(bucket, one);
  }
  return [...found.values()].slice(0, most);
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(day: string): string {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return String(Math.floor((days + 3) / 7));
}
