import type {
  KeptLong,
  ProtectionAnswer,
  SnapshotList,
  SpaceAnswer,
} from '#electron/contract-safety.ts';

import type { Source } from './age/byte-streams.ts';
import { sourceInPieces } from './pieces.ts';

export type { KeptLong, ProtectionAnswer, SnapshotList, SpaceAnswer };

/** Room on the disk that the shop lies on; null in a plain browser, which does not say. */
export async function lookAtSpace(): Promise<SpaceAnswer | null> {
  return (await window.computer?.lookAtSpace()) ?? null;
}

/**
 * Whether a list or a picture may be taken in: under 500 MB they are refused, so that the last room is kept for sales
 * (`design.md` §5). A disk that does not say is tried.
 */
export async function hasRoomForMore(): Promise<boolean> {
  const space = await lookAtSpace();
  return space?.kind !== 'space' || space.level !== 'tight';
}

/** Whether the disk is locked while the computer is off; null in a plain browser. */
export async function lookAtProtection(): Promise<ProtectionAnswer | null> {
  return (await window.computer?.lookAtProtection()) ?? null;
}

/** The snapshots beside the journal, newest first; null in a plain browser, which has none. */
export async function listSnapshots(): Promise<SnapshotList | null> {
  return (await window.computer?.listSnapshots()) ?? null;
}

/** How long snapshots are kept on this computer; null in a plain browser, which has none. */
export async function keptLong(): Promise<KeptLong | null> {
  return (await window.computer?.readRotation()) ?? null;
}

/** Has them kept so long from the next one on; false if the disk refuses, and then it stays as it was. */
export async function keepLong(wish: KeptLong): Promise<boolean> {
  return (await window.computer?.keepSnapshots(wish))?.kind === 'set';
}

/** The bytes of a snapshot, as often as they are asked for. */
export function snapshotBytes(name: string): Source {
  const { computer } = window;
  if (computer === undefined) throw new Error('A plain browser keeps no snapshots.');
  return sourceInPieces((from) => computer.readSnapshot(name, from));
}

/** Bytes that the app's own database takes, as the browser counts them; null where it does not. */
export async function databaseBytes(): Promise<number | null> {
  return (await navigator.storage.estimate()).usage ?? null;
}
