import type { Snapshot, SnapshotAbout, SnapshotOutcome } from '#electron/contract-safety.ts';
import { Writings } from '#electron/main/disk/writings.ts';
import { rotation } from '#electron/main/snapshots/rotation.ts';
import { Snapshots } from '#electron/main/snapshots/snapshots.ts';

import type { CrashDisk } from './crash-disk.ts';

export const shelf = '/shop/snapshots';

/** The snapshots of a shop on a disk that can lose its power, as a start of the app has them. */
export function shelfOn(
  disk: CrashDisk,
  free: () => number | undefined = () => undefined,
  kept = rotation,
) {
  const writings = new Writings();
  const identity = () => ({ shopId: 'shop-1', deviceId: 'device1' });
  const room = () => Promise.resolve({ free: free() });
  const keptLong = () => Promise.resolve(kept);
  const snapshots = new Snapshots({ disk, folder: shelf, writings, identity, room, keptLong });
  return { snapshots, writings };
}

/** A shop with nothing in it yet. */
export function withShop(disk: CrashDisk): CrashDisk {
  disk.put('/shop/shop.json', Buffer.from('{}'));
  return disk;
}

/** What is said of the snapshot after so many records of the journal. */
export function aboutDay(count: number, changes: Partial<SnapshotAbout> = {}): SnapshotAbout {
  const day = `2026-11-${String((count % 28) + 1).padStart(2, '0')}`;
  const end = { count, hash: count.toString(16).padStart(64, 'a') };
  return { reason: 'daily', day, madeAt: `${day}T12:00:00.000Z`, end, replaces: null, ...changes };
}

/** The bytes of such a snapshot: three pieces that the computer cannot read. */
export function bytesOf(count: number): readonly Uint8Array[] {
  return [1, 2, 3].map((piece) => Buffer.from(`snapshot ${count}, piece ${piece}; `.repeat(4)));
}

type Shelf = ReturnType<typeof shelfOn>;

/** Writes one as the page does. */
export async function written(
  { snapshots, writings }: Shelf,
  about: SnapshotAbout,
  pieces = bytesOf(about.end.count),
): Promise<SnapshotOutcome | { readonly kind: 'refused'; readonly at: string }> {
  const begun = await snapshots.begin(about);
  if (begun.kind !== 'begun') return { kind: 'refused', at: `begin: ${begun.kind}` };
  const { writing } = begun;
  for (const [index, bytes] of pieces.entries()) {
    const taken = await writings.add({ writing, index, bytes });
    if (taken.kind !== 'taken') return { kind: 'refused', at: `piece: ${taken.kind}` };
  }
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return snapshots.finish({ writing, bytes, tables: [{ table: 'entries', rows: 3, hash: 'ab' }] });
}

/** Written, read back by the page, vouched for; throws where that does not go. */
export async function verified(on: Shelf, about: SnapshotAbout): Promise<Snapshot> {
  const outcome = await written(on, about);
  if (outcome.kind !== 'kept') throw new Error(`It was ${JSON.stringify(outcome)}.`);
  const { name, sha256 } = outcome.snapshot;
  const vouched = await on.snapshots.vouch({ name, sha256 });
  if (vouched.kind !== 'vouched') throw new Error(`It was ${vouched.kind}.`);
  return outcome.snapshot;
}

/** All bytes of one, read piece by piece. */
export async function readAll({ snapshots }: Shelf, name: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let from = 0; ;) {
    const piece = await snapshots.read(name, from);
    if (piece.kind !== 'piece') throw new Error(`It was ${piece.kind}.`);
    pieces.push(piece.bytes);
    from += piece.bytes.length;
    if (piece.isLast) return Buffer.concat(pieces);
  }
}

/** The snapshots that are there, newest first. */
export async function listed({ snapshots }: Shelf): Promise<readonly Snapshot[]> {
  const list = await snapshots.list();
  if (list.kind !== 'snapshots') throw new Error(`It was ${list.kind}.`);
  return list.snapshots;
}
