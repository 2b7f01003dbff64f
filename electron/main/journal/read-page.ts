import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalEnd } from '../../contract-journal.ts';
import type { RecordLine } from './chain.ts';
import { lineSpans, readProvenRecord } from './lines.ts';
import type { Segment } from './segments.ts';

export type Reach = {
  readonly folder: string;
  readonly segments: readonly Segment[];
  readonly end: JournalEnd;
  /** How much of the last segment is durable; a write under way beyond it is not read. */
  readonly lastSize: number;
};

/** Where the last page stopped, so that the next one need not prove 8 MB again to get there. */
export type Bookmark = { readonly name: string; readonly offset: number; readonly after: number };

export type Page = {
  readonly lines: readonly RecordLine[];
  readonly more: boolean;
  readonly bookmark: Bookmark | undefined;
};

/**
 * Records after a number, oldest first, until `room` characters or `most` records are full;
 * at least one if any is left.
 *
 * Each record proves itself first. One that cannot is left out, and the gap in the numbers
 * tells the reader: a flipped block in an old year must not keep the other years away.
 */
export async function readPage(
  reach: Reach,
  after: number,
  limits: { readonly room: number; readonly most: number },
  bookmark?: Bookmark,
): Promise<Page> {
  const lines: RecordLine[] = [];
  let size = 0;
  for (const [index, segment] of reach.segments.entries()) {
    const next = reach.segments[index + 1];
    if (next !== undefined && next.first <= after + 1) continue;

    const whole = await readFile(join(reach.folder, segment.name));
    const bytes = next === undefined ? whole.subarray(0, reach.lastSize) : whole;
    const known = bookmark?.name === segment.name && bookmark.after === after;
    for (const span of lineSpans(bytes, known ? bookmark.offset : 0)) {
      const text = span.whole ? whole.toString('utf8', span.start, span.end) : '';
      const line = readProvenRecord(text);
      if (line === undefined || line.n <= after || line.n > reach.end.count) continue;
      lines.push(line);
      size += span.end - span.start;
      if (size < limits.room && lines.length < limits.most) continue;
      const place = { name: segment.name, offset: span.end, after: line.n };
      return { lines, more: line.n < reach.end.count, bookmark: place };
    }
  }
  return { lines, more: false, bookmark: undefined };
}
