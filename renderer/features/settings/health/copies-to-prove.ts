import type { Source } from '#platform/age/byte-streams.ts';
import type { Secret } from '#platform/age/locks.ts';
import { listSnapshots, snapshotBytes } from '#platform/health.ts';
import { bytesIn } from '#platform/shared-folder/folder-through.ts';
import { keyKeeping } from '#platform/shared-folder/key-keeping.ts';

/** A copy of the shop that can be restored to see whether it is good: its files, newest first, and what opens them. */
export type CopyToProve = { readonly files: readonly Source[]; readonly secret: Secret | null };

/** Why there is none to prove: nobody made one, the stick is not in, this computer does not keep the key. */
export type NoCopy = 'none' | 'away' | 'needs-key';

/** The newest snapshot beside the journal. */
export async function newestSnapshot(): Promise<CopyToProve | NoCopy> {
  const list = await listSnapshots();
  const newest =
    list?.kind === 'snapshots' ? list.snapshots.find(({ isThere }) => isThere) : undefined;
  return newest === undefined ? 'none' : { files: [snapshotBytes(newest.name)], secret: null };
}

/**
 * What this counter has in the shared folder. A complete file and the changes after it are one copy; which of them
 * is complete only their first lines say, so the worker goes back until it finds it.
 */
export async function newestOwnFiles(deviceId: string): Promise<CopyToProve | NoCopy> {
  const { computer } = window;
  if (computer === undefined) return 'none';
  const list = await computer.listShared();
  if (list.kind !== 'files') return list.kind === 'no-place' ? 'none' : 'away';
  const own = list.files
    .flatMap((file) => (file.kind === 'pack' && file.device === deviceId ? [file] : []))
    .toSorted((one, other) => other.number - one.number);
  if (own.length === 0) return 'none';
  const key = await keyKeeping()?.keptKey();
  if (key === null || key === undefined) return 'needs-key';
  const files = own.map((file) => bytesIn(computer, file));
  return { files, secret: { kind: 'key', identity: key.identity } };
}
