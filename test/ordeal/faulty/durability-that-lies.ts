import type { FileHandle } from 'node:fs/promises';

export type Syncable = Pick<FileHandle, 'datasync'>;

/** A planted fault: answers before the disk has the bytes. A power cut must find it out. */
export async function makeDurable(_file: Syncable): Promise<void> {
  return undefined;
}
