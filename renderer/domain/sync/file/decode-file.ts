import type { Result } from '../../kernel/result.ts';
import type { FileFoot, FileHead, FilePart, FileRefusal } from './format.ts';

/** What a file turned out to be, once it was read to its end and everything in it agreed. */
export type CheckedFile = { readonly head: FileHead; readonly foot: FileFoot };

/**
 * The first of two readings: head, every row's shape, counts, hashes and digest. Nothing is applied
 * before this has accepted the file, so that half a file never gets in.
 * `look` sees each part on its way, for a preview.
 */
export async function checkFile(
  _text: AsyncIterable<string>,
  _look: (part: FilePart, head: FileHead) => Promise<void> | void = () => {},
): Promise<Result<CheckedFile, FileRefusal>> {
  throw new Error('Not yet.');
}

/**
 * The second reading: the rows, in the order of the file, in batches. `checked` is what the first reading
 * found: if the file is another one by now (a stick that was changed), it throws at the end at the latest.
 *
 * @throws SyncFileRefused
 */
export async function* decodeFile(
  _text: AsyncIterable<string>,
  _checked: CheckedFile,
): AsyncGenerator<FilePart> {
  throw new Error('Not yet.');
}

/** Only the head, from the beginning of a file; what a folder of files is sorted by. */
export async function readHead(
  _text: AsyncIterable<string>,
): Promise<Result<FileHead, FileRefusal>> {
  throw new Error('Not yet.');
}
