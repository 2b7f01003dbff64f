import type { SnapshotShelf } from '#data/ports.ts';
import { sourceInPieces } from '#platform/pieces.ts';
import { snapshotCalls } from '#platform/snapshots.ts';
import { openSyncFile } from '#platform/sync-file/open-sync-file.ts';

/** A planted fault: takes half a snapshot for a whole one. A rebuild from it must be found out. */
export function snapshotShelf(): SnapshotShelf | undefined {
  const computer = snapshotCalls();
  if (computer === undefined) return undefined;
  return {
    list: async () => {
      const list = await computer.listSnapshots();
      if (list.kind !== 'snapshots') return [];
      return list.snapshots.map(({ name, madeAt, end }) => ({ name, madeAt, end, rows: 0 }));
    },
    read: async (name, look) => {
      const source = sourceInPieces((from) => computer.readSnapshot(name, from));
      await openSyncFile(source, null, look).catch(() => undefined);
      return 'whole';
    },
  };
}

/** Not on trial here. */
export async function snapshotBeforeMigration(): Promise<void> {
  return undefined;
}
