import { join } from 'node:path';

import type { JournalEnd } from '../../contract-journal.ts';
import type { NothingTrimmed } from '../../contract-safety.ts';
import type { Disk } from '../disk/disk.ts';
import { readWhole } from '../disk/read-back.ts';
import type { Begins } from './begins.ts';
import { endAt } from './chain.ts';
import { lineSpans, readHeader } from './lines.ts';
import type { Segment } from './segments.ts';
import { walkLines } from './walk-lines.ts';

/** A journal as far as it is durable. */
export type WhatLies = {
  readonly folder: string;
  readonly segments: readonly Segment[];
  readonly end: JournalEnd;
  readonly lastSize: number;
};

export type TrimPlan =
  | { readonly kind: 'drop'; readonly gone: readonly Segment[]; readonly begins: Begins }
  | { readonly kind: 'nothing'; readonly why: NothingTrimmed };

/**
 * Which segments may go, if snapshots hold the shop up to `covered`: those that lie before it wholly, never the
 * last, and only if what stays can be proven from there to its end, record by record. Reads; changes nothing.
 */
export async function planTrim(disk: Disk, lies: WhatLies, covered: JournalEnd): Promise<TrimPlan> {
  const { segments } = lies;
  const staying = segments.findIndex((_one, at) => {
    const next = segments[at + 1];
    return next === undefined || next.first - 1 > covered.count;
  });
  const first = segments[staying];
  if (staying <= 0 || first === undefined) return { kind: 'nothing', why: 'uncovered' };

  const begins = await beginOf(disk, lies.folder, first);
  const left = { ...lies, segments: segments.slice(staying) };
  if (begins === undefined || !(await isProven(disk, left, begins, covered))) {
    return { kind: 'nothing', why: 'chain-broken' };
  }
  return { kind: 'drop', gone: segments.slice(0, staying), begins };
}

/**
 * Removes segments, oldest first. The note where the journal begins must be durable before (`writeBegins`), so that whenever
 * the power goes, a missing segment is noted or still there. What is left of an interrupted run is ignored by its
 * name, and goes with the next.
 */
export async function removeSegments(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await disk.remove(join(folder, name));
  await disk.syncFolder(folder);
}

async function beginOf(disk: Disk, folder: string, segment: Segment): Promise<Begins | undefined> {
  const bytes = await readWhole(disk, join(folder, segment.name));
  const [span] = lineSpans(bytes);
  const reading = readHeader(span?.whole ? bytes.toString('utf8', span.start, span.end) : '');
  if (reading.kind !== 'header') return undefined;
  const { first, previousHash } = reading.header;
  if (first !== segment.first) return undefined;
  return { count: first - 1, hash: previousHash, segment: segment.number };
}

async function isProven(
  disk: Disk,
  { folder, segments, end, lastSize }: WhatLies,
  begins: Begins,
  covered: JournalEnd,
): Promise<boolean> {
  // The header is not under the chain by itself: it must fit the record behind it, or the snapshot.
  let isJoined = begins.count === covered.count && begins.hash === covered.hash;
  let at = covered;
  for (const { name } of segments) {
    const whole = await readWhole(disk, join(folder, name));
    const bytes = name === segments.at(-1)?.name ? whole.subarray(0, lastSize) : whole;
    for await (const { record } of walkLines(bytes)) {
      if (record === undefined) continue;
      if (record.n === begins.count + 1) isJoined = record.prev === begins.hash;
      if (record.n <= covered.count) continue;
      if (record.n !== at.count + 1 || record.prev !== at.hash) return false;
      at = endAt(record);
    }
  }
  return isJoined && at.count === end.count && at.hash === end.hash;
}
