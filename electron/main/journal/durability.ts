import type { FileHandle } from 'node:fs/promises';

/** What a file must be able to do so that its bytes can be made to outlive a power cut. */
export type Syncable = Pick<FileHandle, 'datasync'>;

/**
 * Returns only when the disk has the bytes. "Saved" on the counter rests on this one call.
 *
 * It stands alone in its file so that the ordeal can build the app with a lying twin in
 * its place and prove that the harness notices.
 */
export async function makeDurable(file: Syncable): Promise<void> {
  await file.datasync();
}
