import { FileRefused } from './table.ts';

/** A note of a chatty owner has a few thousand letters; a file without any line end is no list. */
const longestLine = 4_000_000;

/**
 * Physical lines of a text that arrives in pieces, without their LF. A CR before it stays: only the
 * reader of records knows whether it ends a line or lies inside a cell. Files of an old Mac, which end
 * their lines by CR alone, are known by having no LF in the first piece.
 */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let end: string | null = null;
  for await (const piece of text) {
    if (piece === '') continue;
    end ??= lineEndOf(piece);
    const lines = (rest + piece).split(end);
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new FileRefused('broken', 'line-too-long');
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

/** LF, as all but the oldest files have it. */
export function lineEndOf(beginning: string): string {
  return !beginning.includes('\n') && beginning.includes('\r') ? '\r' : '\n';
}
