import { readFile, readdir, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

import type { DiskLock, ProtectionAnswer } from '../../contract-safety.ts';
import type { RunProgram } from '../printing/spooler/spooler.ts';

/** What finding out needs of the system; a test has its own. */
export type LockSources = {
  readonly platform: string;
  readonly run: RunProgram;
  /** The device number of the folder's file system, `[major, minor]`. */
  readonly deviceOf: (folder: string) => Promise<readonly [number, number]>;
  readonly read: (path: string) => Promise<string>;
  readonly list: (path: string) => Promise<readonly string[]>;
};

/**
 * Whether the disk that the shop lies on is locked while this computer is off, so that the Health page can say what
 * a thief would find. Each system is asked in the way that needs no administrator; whatever it does not say
 * plainly is `unknown`, never "safe".
 */
export async function lookAtProtection(
  folder: string,
  sources: LockSources,
): Promise<ProtectionAnswer> {
  const { platform } = sources;
  const disk = await diskLock(folder, sources).catch((): DiskLock => 'unknown');
  const system =
    platform === 'win32' || platform === 'darwin' || platform === 'linux' ? platform : 'other';
  return { kind: 'protection', disk, system };
}

function diskLock(folder: string, sources: LockSources): Promise<DiskLock> {
  switch (sources.platform) {
    case 'win32':
      return bitLocker(folder, sources);
    case 'darwin':
      return fileVault(sources);
    case 'linux':
      return dmCrypt(folder, sources);
    default:
      return Promise.resolve('unknown');
  }
}

/** What Explorer itself shows of a drive; `manage-bde` would tell more, and asks for an administrator. */
const askExplorer =
  "(New-Object -ComObject Shell.Application).NameSpace($env:REGULARS_DRIVE).Self.ExtendedProperty('System.Volume.BitLockerProtection')";

async function bitLocker(folder: string, { run }: LockSources): Promise<DiskLock> {
  const [drive] = /^[a-z]:/i.exec(win32.parse(folder).root) ?? [];
  if (drive === undefined) return 'unknown'; // a network folder: its disk is elsewhere
  const words = ['-NoProfile', '-NonInteractive', '-Command', askExplorer];
  const said = await run('powershell.exe', words, { REGULARS_DRIVE: drive });
  return said.kind === 'said' ? explorerSays(said.text.trim()) : 'unknown';
}

/** 1 on, 2 off, 3 and 4 on its way there and back, 5 suspended: then the key lies open on the disk. */
function explorerSays(number: string): DiskLock {
  if (number === '1') return 'locked';
  if (number === '2' || number === '5') return 'open';
  return number === '3' || number === '4' ? 'changing' : 'unknown';
}

async function fileVault({ run }: LockSources): Promise<DiskLock> {
  const said = await run('/usr/bin/fdesetup', ['status']);
  if (said.kind !== 'said') return 'unknown';
  if (/(En|De)cryption in progress/.test(said.text)) return 'changing';
  if (said.text.includes('FileVault is On')) return 'locked';
  return said.text.includes('FileVault is Off') ? 'open' : 'unknown';
}

/**
 * A disk is locked if somewhere below the file system lies a `CRYPT-…` device; the kernel shows what stands on what.
 * File systems without a disk of their own (btrfs, overlay, network) do not say.
 */
async function dmCrypt(folder: string, sources: LockSources): Promise<DiskLock> {
  const [major, minor] = await sources.deviceOf(folder);
  if (major === 0) return 'unknown';
  return (await isCrypt(`/sys/dev/block/${major}:${minor}`, sources, 0)) ? 'locked' : 'open';
}

/** A partition on a volume on an array on a locked disk: more levels than that nobody has. */
const mostLevels = 8;

async function isCrypt(device: string, sources: LockSources, level: number): Promise<boolean> {
  const uuid = await sources.read(posix.join(device, 'dm/uuid')).catch(() => '');
  if (uuid.startsWith('CRYPT-')) return true;
  if (level === mostLevels) return false;
  const below = await sources.list(posix.join(device, 'slaves')).catch(() => []);
  if (below.length === 0) return false;
  const each = below.map((name) =>
    isCrypt(posix.join('/sys/class/block', name), sources, level + 1),
  );
  return (await Promise.all(each)).every(Boolean);
}

/** The computer as it is. */
export function systemSources(platform: string, run: RunProgram): LockSources {
  return {
    platform,
    run,
    // As Linux packs the two numbers into one.
    deviceOf: async (folder) => {
      const { dev } = await stat(folder);
      return [(dev >>> 8) & 0xfff, (dev & 0xff) | ((dev >>> 12) & 0xfff00)];
    },
    read: (path) => readFile(path, 'utf8'),
    list: (path) => readdir(path),
  };
}
