import { canonical } from '../../kernel/canonical.ts';
import { type Result, accept, refuse } from '../../kernel/result.ts';
import { LineCutter } from './cut-lines.ts';
import { FileReader } from './file-reader.ts';
import {
  type FileFoot,
  type FileHead,
  type FilePart,
  type FileRefusal,
  SyncFileRefused,
} from './format.ts';
import { readHeadLine } from './head-line.ts';

/** What a file turned out to be, once it was read to its end and everything in it agreed. */
export type CheckedFile = { readonly head: FileHead; readonly foot: FileFoot };

/**
 * The first of two readings: head, every row's shape, counts, hashes and digest. Nothing is applied
 * before this has accepted the file, so that half a file never gets in.
 * `look` sees each part on its way, for a preview; what it saw of a file that is refused counts for nothing.
 */
export async function checkFile(
  text: AsyncIterable<string>,
  look: (part: FilePart, head: FileHead) => Promise<void> | void = () => {},
): Promise<Result<CheckedFile, FileRefusal>> {
  const reader = new FileReader();
  try {
    const parts = partsOf(text, reader);
    for (let next = await parts.next(); ; next = await parts.next()) {
      if (next.done === true) return accept(next.value);
      if (reader.head !== undefined) await look(next.value, reader.head);
    }
  } catch (fault) {
    if (fault instanceof SyncFileRefused) return refuse(fault.refusal);
    throw fault;
  }
}

/**
 * The second reading: the rows, in the order of the file, in batches. `checked` is what the first reading
 * found: if the file is another one by now (a stick that was changed), it throws, at the end at the latest.
 *
 * @throws SyncFileRefused
 */
export async function* decodeFile(
  text: AsyncIterable<string>,
  checked: CheckedFile,
): AsyncGenerator<FilePart> {
  const again = yield* partsOf(text, new FileReader(checked.foot));
  if (canonical(again.foot) === canonical(checked.foot)) return;
  throw new SyncFileRefused({ kind: 'damaged', line: 0, what: 'changed-meanwhile' });
}

/** Only the head, from the beginning of a file; what a folder of files is sorted by. */
export async function readHead(
  text: AsyncIterable<string>,
): Promise<Result<FileHead, FileRefusal>> {
  const cutter = new LineCutter();
  try {
    for await (const piece of text) for (const line of cutter.cut(piece)) return readHeadLine(line);
  } catch (fault) {
    if (fault instanceof SyncFileRefused) return refuse(fault.refusal);
    throw fault;
  }
  return refuse({ kind: 'not-ours' });
}

async function* partsOf(
  text: AsyncIterable<string>,
  reader: FileReader,
): AsyncGenerator<FilePart, CheckedFile> {
  const cutter = new LineCutter();
  for await (const piece of text) {
    for (const line of cutter.cut(piece)) {
      reader.take(line);
      // Here, since a piece may be the whole file.
      if (reader.parts.length > 0) yield* reader.parts.splice(0);
    }
  }
  return reader.end(cutter.hasRest);
}
