import type { RecordLine } from './chain.ts';
import { type LineSpan, lineSpans, readProvenRecord } from './lines.ts';

/** A line of a segment, and the record in it if it proves itself. */
export type WalkedLine = LineSpan & {
  readonly text: string;
  readonly record: RecordLine | undefined;
};

/** Bytes between two pauses; proving them takes some milliseconds. */
const bytesAtOnce = 256 * 1024;

/**
 * Goes through a segment line by line and lets others in between: proving 8 MB in one go would keep a sale
 * waiting for a fifth of a second.
 */
export async function* walkLines(bytes: Buffer): AsyncGenerator<WalkedLine> {
  let pausedAt = 0;
  for (const span of lineSpans(bytes)) {
    if (span.end - pausedAt >= bytesAtOnce) {
      pausedAt = span.end;
      await pause();
    }
    const text = bytes.toString('utf8', span.start, span.end);
    yield { ...span, text, record: span.whole ? readProvenRecord(text) : undefined };
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
