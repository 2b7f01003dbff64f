import type { CommandLine } from 'electron';

/**
 * Keeps Chromium's IndexedDB on LevelDB files.
 *
 * Chromium has grown a second backend on SQLite, off by default and rolled out by feature
 * flags that a later version may turn. Where it is on, the LevelDB files are not moved over
 * but deleted: a shop would open empty after an update of Electron (measured, `design.md` §5).
 * The names are those of `content/browser/indexed_db` and `content_features.cc`; a Chromium
 * that does not know one (130 knows none) ignores it. Chromium honours `disable` over `enable`.
 */
const otherBackends = [
  'IdbSqliteBackingStore',
  'IdbSqliteBackingStoreInMemoryContexts',
  'IdbSqliteOnDiskRollout',
  'IndexedDBShardBackingStores', // Other file names for the same database: as good as deleted.
];

/** Must run before Electron is ready. Keeps what the command line already turns off. */
export function pinStorageBackend(
  commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>,
): void {
  const given = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  const off = [...new Set([...given, ...otherBackends])].join(',');
  commandLine.appendSwitch('disable-features', off);
}
