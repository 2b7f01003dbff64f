import { type FileKey, type FileName, fileOf, keyOf } from './file-name.ts';
import { type Memory, type OwnFile, contentsOf } from './memory.ts';
import { type ArrivedSpan, type Span, united, without } from './spans.ts';
import { type RemovedCounters, isHeld } from './what-to-read.ts';

/** Why a file holds everything: nothing lies there yet, or what lies there is not enough, or too much. */
export type WhyComplete =
  | 'first'
  | 'new-generation'
  | 'own-file-missing'
  | 'asked'
  | 'erasure'
  | 'many-files';

/** What this counter's next file holds. */
export type NextFile =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'complete';
      readonly why: WhyComplete;
      readonly number: number;
      readonly previous: null;
      readonly covers: readonly FileKey[];
      readonly asks: readonly FileKey[];
    }
  | {
      readonly kind: 'changes';
      readonly number: number;
      readonly previous: FileKey;
      /** Arrival numbers of the rows to write; there may be none left in them. */
      readonly spans: readonly Span[];
      /** Rows of others among them, which nobody could read any more otherwise. */
      readonly owed: readonly ArrivedSpan[];
      readonly asks: readonly FileKey[];
    };

export type Present = {
  readonly generation: number;
  /** The last arrival number given. */
  readonly seq: number;
  readonly listing: readonly FileName[];
  readonly removed: RemovedCounters;
  /**
   * Somebody was erased after `completeUpTo`, and it is time to take the words out of our files too. When
   * it is time, the caller says: a complete file of a large shop is no thing for a busy hour.
   */
  readonly mustForget: boolean;
};

/** When changes become a complete file, and when a missing file is asked for. */
export type ExchangeLimits = {
  /** In the whole folder, whose listing stays under 700 (issue 7). */
  readonly files: number;
  /** Of one counter since its complete file. */
  readonly changes: number;
  /** A complete file costs its size: changes are put together once they are as large, and not before this. */
  readonly bytes: number;
  /** Rounds after which a missing file is asked for; a cloud drive takes many for a large one. */
  readonly patience: number;
};

/** Ten counters together stay under 700 files. */
export const usualLimits: ExchangeLimits = {
  files: 600,
  changes: 60,
  bytes: 1_000_000,
  patience: 5,
};

/**
 * What to write next: nothing while nothing happened here, the changes since the last file, or
 * everything: at the beginning, when arrival numbers began anew, when a file of ours is gone or cannot
 * be read, or when the changes have become many.
 *
 * Rows that came out of a file of another counter, unchanged, are not written on, else every sale would
 * lie in the folder once for each counter. They are owed once that file can no longer be read.
 */
export function nextFile(
  memory: Memory,
  present: Present,
  limits: ExchangeLimits = usualLimits,
): NextFile {
  const asks = asksOf(memory, limits);
  const number = nextNumber(memory);
  const spans = changedSpans(memory, present);
  const owed = owedSpans(memory, present);
  const complete = sinceComplete(memory.own)[0];
  const isQuiet = spans.length === 0 && owed.length === 0 && asks.length === 0;
  const why = complete === undefined ? 'first' : whyComplete(memory, present, isQuiet, limits);
  if (why !== undefined) {
    return { kind: 'complete', why, number, previous: null, covers: [...contentsOf(memory)], asks };
  }
  const previous = memory.own.at(-1)?.key;
  if (isQuiet || previous === undefined) return { kind: 'nothing' };
  return { kind: 'changes', number, previous, spans: united([...spans, ...owed]), owed, asks };
}

/**
 * Files that may go once our newest complete one was seen lying there: ours before it, under former ids
 * too, and of removed counters whatever it covers. Never those of a counter that goes on: it alone knows
 * whether its rows lie elsewhere. An id that nobody uses any more, since its computer was restored from a
 * backup, has to be removed like a counter, else its last files lie there for ever.
 */
export function filesToDelete(
  memory: Memory,
  listing: readonly FileName[],
  removed: RemovedCounters,
): readonly FileName[] {
  const listed = new Set(listing.map(keyOf));
  const complete = sinceComplete(memory.own)[0];
  const newest = complete === undefined ? undefined : fileOf(complete.key);
  if (newest === undefined || !listed.has(keyOf(newest))) return [];
  const ours = new Set([...memory.own.map(({ key }) => key), ...memory.past]);
  const covered = new Set(memory.saidCovered);
  return listing.filter((file) => {
    const key = keyOf(file);
    if (file.device === memory.device) return ours.has(key) && file.number < newest.number;
    if (!covered.has(key)) return false;
    // Under an id that was ours another computer may go on; only what we wrote ourselves is ours to delete.
    if (memory.former.includes(file.device) && ours.has(key)) return true;
    return removed.has(file.device) && !isHeld(file, removed);
  });
}

/** From the newest complete file on. Empty if there is none. */
function sinceComplete(own: readonly OwnFile[]): readonly OwnFile[] {
  const at = own.findLastIndex(({ kind }) => kind === 'complete');
  return at === -1 ? [] : own.slice(at);
}

function whyComplete(
  memory: Memory,
  present: Present,
  isQuiet: boolean,
  limits: ExchangeLimits,
): WhyComplete | undefined {
  if (memory.upTo.generation !== present.generation) return 'new-generation';
  const listed = new Set(present.listing.map(keyOf));
  const needed = sinceComplete(memory.own);
  if (needed.some(({ key }) => !listed.has(key))) return 'own-file-missing';
  if (needed.some(({ key }) => memory.asked.includes(key))) return 'asked';
  if (present.mustForget) return 'erasure';
  if (!isQuiet && areMany(needed, present.listing, limits)) return 'many-files';
  return undefined;
}

function areMany(
  [complete, ...changes]: readonly OwnFile[],
  listing: readonly FileName[],
  limits: ExchangeLimits,
): boolean {
  const counters = new Set(listing.map(({ device }) => device)).size;
  if (changes.length >= Math.min(limits.changes, Math.floor(limits.files / counters) - 1))
    return true;
  const bytes = changes.reduce((sum, file) => sum + file.bytes, 0);
  return bytes > Math.max(limits.bytes, complete?.bytes ?? 0);
}

function changedSpans({ upTo, spans }: Memory, { seq }: Present): readonly Span[] {
  return without({ after: upTo.seq, through: seq }, spans);
}

/** Rows that lie in no file any more that all others can read. */
function owedSpans(memory: Memory, { listing, removed }: Present): readonly ArrivedSpan[] {
  const readable = new Set(listing.filter((file) => !isHeld(file, removed)).map(keyOf));
  for (const key of memory.asked) readable.delete(key);
  return memory.spans.filter(({ file }) => !readable.has(file));
}

/** Asked again after twice as long, and so on: what nobody has any more must not keep the folder busy. */
function asksOf({ waiting }: Memory, { patience }: ExchangeLimits): readonly FileKey[] {
  return waiting
    .filter(({ rounds, askedAt }) => rounds >= (askedAt === null ? patience : 2 * askedAt))
    .map(({ key }) => key);
}

function nextNumber(memory: Memory): number {
  const keys = [...memory.own.map(({ key }) => key), ...memory.past];
  const numbers = keys.flatMap((key) => {
    const file = fileOf(key);
    return file?.device === memory.device ? [file.number] : [];
  });
  return Math.max(0, ...numbers) + 1;
}
