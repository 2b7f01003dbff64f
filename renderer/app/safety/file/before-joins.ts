import { toInstant } from '#domain/kernel/units.ts';
import type { SnapshotReason } from '#data/snapshots/snapshot-desk.ts';
import type { BeforeJoin } from '#features/settings/backup/file-desk.ts';
import { listSnapshots, snapshotBytes } from '#platform/health.ts';

const reasonWanted: SnapshotReason = 'join';

/** The checked snapshots that were made before a join; rotation keeps the last five of all risky steps. */
export async function beforeJoins(): Promise<readonly BeforeJoin[]> {
  const list = await listSnapshots();
  if (list?.kind !== 'snapshots') return [];
  return list.snapshots
    .filter(({ reason, isThere, isVerified }) => reason === reasonWanted && isThere && isVerified)
    .map(({ name, madeAt }) => ({ name, madeAt: toInstant(madeAt) }));
}

/** A snapshot as a file that can be looked at and can take the shop's place, like one from a stick. */
export async function snapshotFile(name: string): Promise<File> {
  const pieces: BlobPart[] = [];
  for await (const piece of snapshotBytes(name)()) pieces.push(new Uint8Array(piece));
  return new File(pieces, name);
}
