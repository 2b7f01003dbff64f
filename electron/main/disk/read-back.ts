import { createHash } from 'node:crypto';

import type { Disk } from './disk.ts';

const atOnce = 1024 * 1024;

/** What a file weighs and the SHA-256 of it, read from the disk in pieces: it may be larger than the memory. */
export async function digestOf(
  disk: Disk,
  path: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(disk, path)) {
    digest.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: digest.digest('hex') };
}

/** A small file in one piece. */
export async function readWhole(disk: Disk, path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(disk, path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* piecesOf(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const file = await disk.open(path, 'r');
  try {
    // No further than it was long at first: whoever else may write there could let it grow without an end.
    for (let at = 0; at < file.size;) {
      const piece = await file.read(at, Math.min(atOnce, file.size - at));
      if (piece.length === 0) return;
      yield piece;
      at += piece.length;
    }
  } finally {
    await file.close();
  }
}
