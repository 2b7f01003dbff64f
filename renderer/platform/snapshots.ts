import type { SafetyComputer, Snapshot } from '#electron/contract-safety.ts';

export type { Snapshot };

/** What making, reading and dropping snapshots asks of the main process. */
export type SnapshotCalls = Pick<
  SafetyComputer,
  | 'addToFile'
  | 'abandonFile'
  | 'listSnapshots'
  | 'beginSnapshot'
  | 'finishSnapshot'
  | 'readSnapshot'
  | 'vouchForSnapshot'
  | 'tidySnapshots'
  | 'trimJournal'
>;

/** The calls; undefined in a plain browser, which keeps no snapshots. */
export function snapshotCalls(): SnapshotCalls | undefined {
  return window.computer;
}
