import { SyncFileRefused } from '#domain/sync/file/format.ts';

/**
 * The letters of a file, piece by piece. Bytes that are no UTF-8 are refused, never read as `�`; a byte-order
 * mark stays in and is refused as what it is, a sign that we did not write.
 *
 * @throws SyncFileRefused
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const piece of bytes) yield lettersIn(() => decoder.decode(piece, { stream: true }));
  yield lettersIn(() => decoder.decode());
}

function lettersIn(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new SyncFileRefused({ kind: 'damaged', line: 0, what: 'not-a-line' });
  }
}
