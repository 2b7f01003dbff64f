import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type CheckedFile, checkFile, decodeFile } from '#domain/sync/file/decode-file.ts';
import type { FileHead, FilePart, FileRefusal } from '#domain/sync/file/format.ts';

import { withoutArmor } from '../age/armor.ts';
import type { Source } from '../age/byte-streams.ts';
import { type AgeRefusal, AgeRefused, type Secret } from '../age/locks.ts';
import { readHeader } from '../age/read-header.ts';
import { unlock } from '../age/unlock.ts';
import { textOf } from './text-of.ts';
import { unpacked } from './unpacked.ts';

export type OpenRefusal = AgeRefusal | FileRefusal;

/** A file that was read to its end and found whole. */
export type OpenedFile = CheckedFile & {
  /**
   * Its rows, read a second time. Throws `SyncFileRefused` or `AgeRefused` if the file is another one by
   * now: give them to the database in a way that can be taken back until the last one came.
   */
  readonly parts: () => AsyncGenerator<FilePart>;
};

/**
 * Opens a file of a shop and reads all of it once: locked by us or by the age program, a snapshot, or rows
 * that somebody has unlocked with `age -d` before. `secret` is null as long as none was asked for; the answer `needs`
 * says which it takes. Nothing is changed by anything in a file that is refused.
 *
 * `look` sees each part on its way, for a preview. Work for a worker: a passphrase takes a second or two.
 */
export async function openSyncFile(
  source: Source,
  secret: Secret | null,
  look?: (part: FilePart, head: FileHead) => Promise<void> | void,
): Promise<Result<OpenedFile, OpenRefusal>> {
  const found = await plainOf(source, secret);
  if (!found.ok) return found;
  const text = () => textOf(found.value());
  try {
    const checked = await checkFile(text(), look);
    if (!checked.ok) return checked;
    return accept({ ...checked.value, parts: () => decodeFile(text(), checked.value) });
  } catch (fault) {
    if (fault instanceof AgeRefused) return refuse(fault.refusal);
    throw fault;
  }
}

async function plainOf(
  source: Source,
  secret: Secret | null,
): Promise<Result<Source, OpenRefusal>> {
  const beginning = await beginningOf(source);
  if (beginning.startsWith('\u001f\u008b')) return accept(() => unpacked(source()));
  if (beginning.startsWith('{"format":"regulars"')) return accept(source);
  const letters = await withoutArmor(source);
  if (!letters.ok) return letters;
  if (secret === null) return refuse(await neededBy(letters.value));
  const unlocked = await unlock(letters.value, secret);
  return unlocked.ok ? accept(unlocked.value.plain) : unlocked;
}

async function neededBy(source: Source): Promise<OpenRefusal> {
  const header = await readHeader(source);
  return header.ok ? { kind: 'needs', secret: header.value.needs } : header.refusal;
}

async function beginningOf(source: Source): Promise<string> {
  let text = '';
  for await (const piece of source()) {
    // Not `latin1`, which browsers read as Windows' and turn 0x8b into a quotation mark.
    text += String.fromCharCode(...piece.subarray(0, 32));
    if (text.length >= 32) break;
  }
  return text;
}
