import { memoryFrom } from '#data/meeting/memory-text.ts';
import type { Whose } from '#data/meeting/meeting-desk.ts';
import type { LyingFile, MeetingFolder, MeetingLock } from '#data/meeting/ports.ts';
import type { DeviceId, ShopId } from '#domain/kernel/units.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';
import type { FileHead, FilePart } from '#domain/sync/file/format.ts';

type Folder = Pick<MeetingFolder, 'list' | 'isWhole' | 'recall'>;
type Lock = Pick<MeetingLock, 'open'>;

/** Who looks, and how to tell whether its journal still has what was remembered (`memoryFrom`). */
type Looker = {
  readonly shopId: ShopId;
  readonly device: DeviceId;
  readonly reaches: Parameters<typeof memoryFrom>[2];
};

/**
 * Whose shop lies in a folder. It is ours if this counter remembers a file there as its own, or if any file says so: one
 * damaged complete file must not lock a counter out of its own backup. Else the newest complete file that opens
 * decides; a counter that has another shop is told how many customers it would get, before anything is changed.
 */
export async function whoseFolder(folder: Folder, lock: Lock, looker: Looker): Promise<Whose> {
  const { shopId, device, reaches } = looker;
  try {
    const files = await folder.list();
    const memory = await memoryFrom(await folder.recall(), device, reaches);
    const own = new Set(memory.own.map(({ key }) => key));
    if (files.length === 0 || files.some((file) => own.has(keyOf(file)))) return { kind: 'ours' };
    const decides = ({ shop, kind }: FileHead) => shop === shopId || kind === 'complete';
    const found = await newestThat(decides, folder, lock, files);
    if (found === undefined) return { kind: 'still-copying' };
    const { head, parts } = found.opened;
    if (head.shop === shopId) return { kind: 'ours' };
    return { kind: 'another', customers: await customersIn(parts()), madeAt: head.madeAt };
  } catch (fault) {
    if (fault instanceof FolderFailed) return { kind: 'trouble', trouble: fault.trouble };
    throw fault;
  }
}

/** The complete file that was made last, of whichever counter; undefined while none is whole. */
export function newestComplete(
  folder: Pick<Folder, 'isWhole'>,
  lock: Lock,
  files: readonly LyingFile[],
) {
  return newestThat(({ kind }) => kind === 'complete', folder, lock, files);
}

async function newestThat(
  isMeant: (head: FileHead) => boolean,
  folder: Pick<Folder, 'isWhole'>,
  lock: Lock,
  files: readonly LyingFile[],
) {
  const byMonth = [...files].sort((one, other) =>
    one.month === other.month ? other.number - one.number : one.month < other.month ? 1 : -1,
  );
  for (const file of byMonth) {
    if (!(await folder.isWhole(file))) continue;
    const opened = await lock.open(file);
    if (opened.ok && isMeant(opened.value.head)) return { file, opened: opened.value };
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
