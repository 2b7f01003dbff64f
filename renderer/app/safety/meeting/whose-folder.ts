import type { Whose } from '#data/meeting/meeting-desk.ts';
import type { LyingFile, MeetingFolder, MeetingLock } from '#data/meeting/ports.ts';
import type { ShopId } from '#domain/kernel/units.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';
import type { FilePart } from '#domain/sync/file/format.ts';

type Folder = Pick<MeetingFolder, 'list' | 'isWhole'>;
type Lock = Pick<MeetingLock, 'open'>;

/**
 * Whose shop lies in a folder. The newest complete file that opens decides; a counter that has another shop is told how
 * many customers it would get, before anything is changed.
 */
export async function whoseFolder(folder: Folder, lock: Lock, mine: ShopId): Promise<Whose> {
  try {
    const files = await folder.list();
    if (files.length === 0) return { kind: 'ours' };
    const newest = await newestComplete(folder, lock, files);
    if (newest === undefined) return { kind: 'still-copying' };
    const { head, parts } = newest.opened;
    if (head.shop === mine) return { kind: 'ours' };
    return { kind: 'another', customers: await customersIn(parts()), madeAt: head.madeAt };
  } catch (fault) {
    if (fault instanceof FolderFailed) return { kind: 'trouble', trouble: fault.trouble };
    throw fault;
  }
}

/** The complete file that was made last, of whichever counter; undefined while none is whole. */
export async function newestComplete(folder: Folder, lock: Lock, files: readonly LyingFile[]) {
  const byMonth = [...files].sort((one, other) =>
    one.month === other.month ? other.number - one.number : one.month < other.month ? 1 : -1,
  );
  for (const file of byMonth) {
    if (!(await folder.isWhole(file))) continue;
    const opened = await lock.open(file);
    if (opened.ok && opened.value.head.kind === 'complete') return { file, opened: opened.value };
  }
  return undefined;
}

async function customersIn(parts: AsyncIterable<FilePart>): Promise<number> {
  let customers = 0;
  for await (const part of parts) {
    if (part.kind !== 'rows') continue;
    customers += part.rows.documents.filter(
      ({ kind, fields }) => kind === 'customer' && (fields['deletedAt'] ?? null) === null,
    ).length;
  }
  return customers;
}
