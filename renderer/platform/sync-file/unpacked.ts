import { SyncFileRefused } from '#domain/sync/file/format.ts';

import { streamOf } from '../age/byte-streams.ts';

/**
 * What is in a packed snapshot. A fault of the packing is one of the file; a fault of the source is thrown as
 * it is. The gzip check sum is looked at too, before the digest inside.
 *
 * @throws SyncFileRefused
 */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let failed: { readonly fault: unknown } | undefined;
  const packed = streamOf(ownBytes(bytes), (fault) => (failed = { fault }));
  try {
    yield* packed.pipeThrough(new DecompressionStream('gzip'));
  } catch {
    if (failed !== undefined) throw failed.fault;
    throw new SyncFileRefused({ kind: 'damaged', line: 0, what: 'not-a-line' });
  }
}

/** The browser's unpacking takes no bytes that another thread could change meanwhile, so they are copied. */
async function* ownBytes(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of bytes) yield new Uint8Array(piece);
}
