import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { JournalNotice } from '../../contract.ts';
import type { JournalEnd } from '../../contract-journal.ts';
import { syncFolder } from '../settings/atomic-write.ts';
import type { Begins } from './begins.ts';
import { emptyEnd } from './chain.ts';
import { scanSegment } from './scan.ts';
import { type Segment, listSegments, nameOfSegment } from './segments.ts';
import { cutTornTail, putAside } from './torn-tail.ts';

/** A journal as it lies on the disk after it has been looked over and, if torn, mended. */
export type OpenedJournal = {
  readonly folder: string;
  readonly segments: readonly Segment[];
  readonly end: JournalEnd;
  /** Size of the last segment; 0 if there is none. */
  readonly lastSize: number;
  /** Where it begins, if snapshots took over what was before. */
  readonly begins: Begins | undefined;
  readonly notices: readonly JournalNotice[];
};

/** The folder for the segments; its own name durable too, or a power cut takes it with all in it. */
export async function makeJournalFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
}

/**
 * Finds the end of the chain. Only the last segment is proven in full, since only it was
 * ever being written; older ones are proven whenever they are read.
 *
 * Throws if a newer app wrote here (the caller has looked before): this one may cut a tail.
 */
export async function openJournal(folder: string): Promise<OpenedJournal> {
  const listed = await listSegments(folder);
  if (listed.kind === 'newer') throw new Error('A newer app wrote this journal.');
  const { segments, hollow, begins } = listed;
  const notices: JournalNotice[] = [];

  for (const { name, number } of hollow) {
    const later = segments.find((segment) => segment.number > number);
    if (later === undefined) notices.push(...(await removeUnbegun(join(folder, name))));
    else
      notices.push({
        kind: 'damaged',
        segment: name,
        records: await lost(folder, segments, later, begins),
      });
  }
  notices.push(...missingAtTheStart(segments, hollow, begins));

  const last = segments.at(-1);
  if (last === undefined) {
    return { folder, segments, end: endOf(begins), lastSize: 0, begins, notices };
  }
  const path = join(folder, last.name);
  const bytes = await readFile(path);
  const { end, goodLength, damaged } = scanSegment(bytes);
  if (damaged > 0) notices.push({ kind: 'damaged', segment: last.name, records: damaged });
  if (goodLength < bytes.length) {
    notices.push({ kind: 'torn-tail-cut', ...(await cutTornTail(path, goodLength)) });
  }
  return { folder, segments, end, lastSize: goodLength, begins, notices };
}

/** The app died while it made a new segment: nothing in it was ever answered "written". */
async function removeUnbegun(path: string): Promise<readonly JournalNotice[]> {
  const cut = await putAside(path);
  return cut.bytes > 0 ? [{ kind: 'torn-tail-cut', ...cut }] : [];
}

/** A first segment that is gone and that nobody dropped: somebody, or a virus guard, took it away. */
function missingAtTheStart(
  segments: readonly Segment[],
  hollow: readonly { readonly number: number }[],
  begins: Begins | undefined,
): readonly JournalNotice[] {
  const [first] = segments;
  if (first === undefined) return [];
  const records = first.first - 1 - (begins?.count ?? 0);
  if (records <= 0 || hollow.some(({ number }) => number < first.number)) return [];
  return [{ kind: 'damaged', segment: nameOfSegment(begins?.segment ?? 1), records }];
}

function endOf(begins: Begins | undefined): JournalEnd {
  return begins === undefined ? emptyEnd : { count: begins.count, hash: begins.hash };
}

/** How many records a ruined file in the middle must have held, by its neighbours' numbers. */
async function lost(
  folder: string,
  segments: readonly Segment[],
  later: Segment,
  begins: Begins | undefined,
): Promise<number> {
  const before = segments.filter((segment) => segment.number < later.number).at(-1);
  if (before === undefined) return later.first - 1 - (begins?.count ?? 0);
  const { end } = scanSegment(await readFile(join(folder, before.name)));
  return later.first - 1 - end.count;
}
