import type { JournalEnd } from '../../contract-journal.ts';
import { type RecordLine, emptyEnd, endAt } from './chain.ts';
import { type HeaderReading, lineSpans, readHeader, readProvenRecord } from './lines.ts';

export type SegmentScan = {
  readonly header: HeaderReading;
  /** The first record that proves itself, if there is one. */
  readonly first: RecordLine | undefined;
  /** The chain after the last record that proves itself. */
  readonly end: JournalEnd;
  /** Bytes up to there; whatever follows is a torn tail. */
  readonly goodLength: number;
  /** Records before that end which are lost or whose link does not fit. */
  readonly damaged: number;
};

/**
 * Reads a whole segment and says what in it is true.
 *
 * A record that proves itself is never part of a tail, however odd what stands before it:
 * only a write that was cut short leaves bytes with nothing true behind them. So a flipped
 * byte in the middle is damage (kept, reported), and torn bytes at the end are a tail.
 */
export function scanSegment(bytes: Buffer): SegmentScan {
  const [headerSpan, ...spans] = lineSpans(bytes);
  const header: HeaderReading = headerSpan?.whole
    ? readHeader(bytes.toString('utf8', headerSpan.start, headerSpan.end))
    : { kind: 'unreadable' };

  let first: RecordLine | undefined;
  let end = header.kind === 'header' ? beforeFirst(header.header) : undefined;
  let goodLength = header.kind === 'header' && headerSpan ? headerSpan.end : 0;
  let damaged = 0;
  for (const span of spans) {
    const line = span.whole
      ? readProvenRecord(bytes.toString('utf8', span.start, span.end))
      : undefined;
    if (line === undefined) continue;
    damaged += end === undefined ? 0 : lostBetween(end, line);
    if (end === undefined || line.n > end.count) end = endAt(line);
    first ??= line;
    goodLength = span.end;
  }
  return { header, first, end: end ?? emptyEnd, goodLength, damaged };
}

function beforeFirst(header: {
  readonly first: number;
  readonly previousHash: string;
}): JournalEnd {
  return { count: header.first - 1, hash: header.previousHash };
}

/** Numbers left out count as lost; a record that does not hang on the one before counts as one. */
function lostBetween(end: JournalEnd, line: RecordLine): number {
  if (line.n > end.count + 1) return line.n - end.count - 1;
  return line.n === end.count + 1 && line.prev === end.hash ? 0 : 1;
}
