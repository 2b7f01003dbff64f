import type { ShelvedSnapshot, SnapshotShelf } from '#data/ports.ts';
import type { Place } from '#platform/computer.ts';
import { today } from '#platform/clock.ts';
import { PiecesFailed, sourceInPieces } from '#platform/pieces.ts';
import { type Snapshot, snapshotCalls } from '#platform/snapshots.ts';
import { openSyncFile } from '#platform/sync-file/open-sync-file.ts';

import { startSnapshot } from './make-snapshot.ts';

/** The snapshots beside the journal, for a rebuild; undefined in a plain browser. */
export function snapshotShelf(): SnapshotShelf | undefined {
  const computer = snapshotCalls();
  if (computer === undefined) return undefined;
  return {
    list: async () => {
      const list = await computer.listSnapshots();
      if (list.kind !== 'snapshots')
        throw new Error(`The snapshots cannot be listed: ${list.code}`);
      return list.snapshots.flatMap(shelved);
    },
    read: async (name, look) => {
      const source = sourceInPieces((from) => computer.readSnapshot(name, from));
      try {
        const opened = await openSyncFile(source, null, look);
        return opened.ok ? 'whole' : 'not-whole';
      } catch (fault) {
        // A block that the disk cannot read any more is as good as a flipped one; an older snapshot may be whole.
        if (fault instanceof PiecesFailed) return 'not-whole';
        throw fault;
      }
    },
  };
}

/**
 * A snapshot of a database that lies in an older shape, before the newest app brings it up to its own. Should none be
 * made (a full disk), the shop opens all the same: the journal has everything, and a closed shop helps nobody.
 */
export async function snapshotBeforeMigration(
  { shopId, deviceId, generation }: Place,
  databaseName: string,
  version: number,
): Promise<void> {
  const computer = snapshotCalls();
  if (computer === undefined) return;
  const subject = { databaseName, version, shopId, deviceId, generation };
  const wish = { subject, reason: 'migration', day: today() } as const;
  await startSnapshot(computer, wish, () => undefined).ended;
}

/** Also one that was cut short: it reads as not whole, and the owner hears of it. */
function shelved({ name, madeAt, end, tables, isVerified }: Snapshot): ShelvedSnapshot[] {
  if (!isVerified) return [];
  return [{ name, madeAt, end, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }];
}
