import { encodeFile } from '#domain/sync/file/encode-file.ts';
import type { FileFoot, FileHead, FileTables } from '#domain/sync/file/format.ts';

import { bytesOf, streamOf } from '../age/byte-streams.ts';
import type { Lock } from '../age/locks.ts';
import { seal } from '../age/seal.ts';

/** A file on its way out: the bytes, and once they were all taken what stands at its end. */
export type WrittenFile = {
  readonly bytes: AsyncGenerator<Uint8Array>;
  /** Undefined until the last byte was taken. */
  readonly foot: () => FileFoot | undefined;
};

/**
 * The file that leaves the shop: rows, locked (`.json.age`). Nothing readable touches a disk, and never more
 * than a few pieces lie in memory. Work for a worker.
 */
export function writeSyncFile(head: FileHead, tables: FileTables, lock: Lock): WrittenFile {
  return written(head, tables, (text) => seal(bytesOf(text), lock));
}

/** A snapshot (`.json.gz`): the same rows, made small and not locked, since it lies beside the journal. */
export function writeSnapshot(head: FileHead, tables: FileTables): WrittenFile {
  return written(head, tables, smaller);
}

function written(
  head: FileHead,
  tables: FileTables,
  wrap: (text: AsyncGenerator<string>) => AsyncGenerator<Uint8Array>,
): WrittenFile {
  let foot: FileFoot | undefined;
  async function* text() {
    foot = yield* encodeFile(head, tables);
  }
  return { bytes: wrap(text()), foot: () => foot };
}

async function* smaller(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  yield* streamOf(bytesOf(text)).pipeThrough(new CompressionStream('gzip'));
}
