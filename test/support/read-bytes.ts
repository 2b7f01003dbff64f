import type { Source } from '#platform/age/byte-streams.ts';

/** Bytes in memory as a file that is read in pieces of this size. */
export function sourceOfBytes(bytes: Uint8Array, piece = 65_536): Source {
  return async function* read() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
}

/** All pieces as one. */
export async function allBytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return new Uint8Array(Buffer.concat(chunks));
}
