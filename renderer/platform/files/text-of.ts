import { piecesOf } from './encoding.ts';
import { type Encoding, FileRefused, type Progress } from './table.ts';

/**
 * The letters of a file, piece by piece, without any byte-order mark: two lists pasted together have
 * one in the middle, where it would become part of a name and never be found again.
 *
 * Refuses (`FileRefused`) what is no text: zeros and control letters are another kind of file; many
 * unreadable letters are the wrong encoding.
 */
export async function* textOf(
  file: Blob,
  encoding: Encoding,
  progress: Progress,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const bytes of piecesOf(file)) {
    const text = withoutMarks(decoder.decode(bytes, { stream: true }));
    if (done === 0) assertText(text.slice(0, 10_000));
    done += bytes.length;
    yield text;
    progress(done, file.size);
  }
  yield withoutMarks(decoder.decode());
}

function withoutMarks(text: string): string {
  return text.includes('\uFEFF') ? text.replaceAll('\uFEFF', '') : text;
}

function assertText(beginning: string): void {
  let control = 0;
  let unreadable = 0;
  for (let at = 0; at < beginning.length; at += 1) {
    const code = beginning.charCodeAt(at);
    if (code === 0) throw new FileRefused('not-a-table', 'binary');
    // 0x1A ends old DOS files, 0x1B begins the escapes of old printers.
    if (code < 9 || (code > 13 && code < 32 && code !== 0x1a && code !== 0x1b)) control += 1;
    if (code === 0xfffd) unreadable += 1;
  }
  if (control > beginning.length / 20) throw new FileRefused('not-a-table', 'binary');
  if (unreadable > beginning.length / 20) throw new FileRefused('unreadable-encoding');
}
