import type { DeviceId } from '../../kernel/units.ts';
import { type FileKey, type FileName, fileOf, keyOf } from './file-name.ts';
import { type Memory, contentsOf } from './memory.ts';

/** Counters that the owner took off the list → the last of their files that still counts. */
export type RemovedCounters = ReadonlyMap<DeviceId, number>;

/** Whether this counter may go on under its id. */
export type Identity =
  | { readonly kind: 'ours' }
  /** Somebody else writes under our id, or we are the copy: draw a new one (`design.md` §5). */
  | { readonly kind: 'taken'; readonly files: readonly FileKey[] }
  /** The owner took this counter off the list: it writes nothing any more, and says so. */
  | { readonly kind: 'removed' };

/**
 * Whether a file lies under our id that we did not write: this computer was copied, or restored from
 * an old backup, while another copy of it went on. Two that share an id would overwrite each other's
 * numbers, so both take a new one as soon as they see the other's file; what either wrote stays.
 */
export function identityIn(
  memory: Memory,
  listing: readonly FileName[],
  removed: RemovedCounters,
): Identity {
  if (removed.has(memory.device)) return { kind: 'removed' };
  const ours = new Set([...memory.own.map(({ key }) => key), ...memory.past]);
  if (memory.intended !== null) ours.add(memory.intended.key);
  const files = listing
    .filter(({ device }) => device === memory.device)
    .map(keyOf)
    .filter((key) => !ours.has(key));
  return files.length === 0 ? { kind: 'ours' } : { kind: 'taken', files };
}

/**
 * The next files to join, oldest first within a counter: its oldest is as a rule its complete one, and
 * covers most of what lies beside it, so ask again after each. There is no cursor: every file that lies
 * there and was not read is read, in whichever order a cloud drive brings them, since joining does not
 * mind the order, and a lost, late or forked number can hide nothing behind it.
 */
export function filesToRead(
  memory: Memory,
  listing: readonly FileName[],
  removed: RemovedCounters,
): readonly FileName[] {
  return filesUnread(memory, listing, removed).filter((file) => isDue(memory, keyOf(file)));
}

/** All files whose rows are not here, oldest first within a counter; also those not worth trying in this round. */
export function filesUnread(
  memory: Memory,
  listing: readonly FileName[],
  removed: RemovedCounters,
): readonly FileName[] {
  const known = contentsOf(memory);
  const fresh = listing.filter((file) => file.device !== memory.device && !known.has(keyOf(file)));
  return fresh.filter((file) => !isHeld(file, removed)).sort(byNumber);
}

/** Files that a counter wrote after the owner removed it. They are listed for the owner, and not joined. */
export function filesHeld(
  listing: readonly FileName[],
  removed: RemovedCounters,
): readonly FileName[] {
  return listing.filter((file) => isHeld(file, removed)).sort(byNumber);
}

/**
 * Files that must exist, since a file that was read goes on from them, and whose rows are not here:
 * late in a cloud drive, or lost. Of removed counters nothing more is waited for.
 */
export function filesMissing(memory: Memory, removed: RemovedCounters): readonly FileKey[] {
  const known = contentsOf(memory);
  const wanted = memory.read.flatMap(({ previous }) => previous ?? []);
  return [...new Set(wanted)].filter((key) => {
    const file = fileOf(key);
    return file !== undefined && !known.has(key) && !removed.has(file.device);
  });
}

/** How far each other counter was followed: device → its last file whose rows are here. */
export function vectorOf(memory: Memory): ReadonlyMap<DeviceId, number> {
  const vector = new Map<DeviceId, number>();
  for (const key of contentsOf(memory)) {
    const file = fileOf(key);
    if (file === undefined || file.device === memory.device) continue;
    vector.set(file.device, Math.max(file.number, vector.get(file.device) ?? 0));
  }
  return vector;
}

/** Whether a file came from a counter after it was removed. */
export function isHeld({ device, number }: FileName, removed: RemovedCounters): boolean {
  return number > (removed.get(device) ?? Infinity);
}

/** A file that is being copied is tried in every round; one that stays damaged costs a reading only now and then. */
function isDue({ waiting }: Memory, key: FileKey): boolean {
  const rounds = waiting.find((file) => file.key === key)?.rounds ?? 0;
  return rounds < triedEachRound || rounds % triedEachRound === 0;
}

const triedEachRound = 16;

function byNumber(one: FileName, other: FileName): number {
  if (one.device !== other.device) return one.device < other.device ? -1 : 1;
  return one.number - other.number || (one.hash < other.hash ? -1 : 1);
}
