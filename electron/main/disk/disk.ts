import { constants } from 'node:fs';
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';

import { syncFolder } from '../settings/atomic-write.ts';

/**
 * The system calls that durable files are made of, one by one. Whoever promises that a power cut between any two of
 * them loses nothing takes them from here, so that a test can put a disk in their place whose power is cut at each.
 */
export type Disk = {
  readonly open: (path: string, flags: 'r' | 'wx' | 'r+') => Promise<DiskFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** No error if there is none. */
  readonly remove: (path: string) => Promise<void>;
  /** Only an empty one; says nothing if there is something in it. */
  readonly removeFolder: (path: string) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Whether it is a folder itself, and no link to one. */
  readonly isFolder: (path: string) => Promise<boolean>;
  /** The names in a folder; throws ENOENT if there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Bytes of a file; undefined if there is none, or if it is no file. */
  readonly sizeOf: (path: string) => Promise<number | undefined>;
  /** Makes names that were given or taken away in a folder outlive a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

export type DiskFile = {
  /** Bytes it had when it was opened. */
  readonly size: number;
  /** At most so many bytes from a place; fewer at the end of the file. */
  readonly read: (at: number, most: number) => Promise<Uint8Array>;
  /** All of them, at this place. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The computer's own. Files are its user's alone, since what lies in them names people. */
export const realDisk: Disk = diskWith(0o600, 0o700, async (path, flags, mode) => {
  const handle = await open(path, flags, mode);
  return fileOn(handle, flags === 'wx' ? 0 : (await handle.stat()).size);
});

/**
 * For a folder that others read, and write: files get the rights that the system gives any new one, and what somebody
 * laid under a file's name that is none (a pipe, a link, a device) is refused without waiting for it.
 */
export const sharedDisk: Disk = diskWith(0o666, 0o777, openFileOnly);

/** Thrown for what has a file's name and is no file. */
export class NotAFile extends Error {
  readonly code = 'ENOTFILE';
}

type Open = (path: string, flags: 'r' | 'wx' | 'r+', mode: number) => Promise<DiskFile>;

async function openFileOnly(
  path: string,
  flags: 'r' | 'wx' | 'r+',
  mode: number,
): Promise<DiskFile> {
  if (flags === 'wx') return fileOn(await open(path, flags, mode), 0);
  // Opening a pipe waits for somebody who writes into it, in one of the four threads that all files share. Windows has
  // neither pipes in folders nor these two words, and counts them as nothing.
  const { O_RDONLY, O_RDWR, O_NOFOLLOW, O_NONBLOCK } = constants;
  const how = (flags === 'r' ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_NONBLOCK;
  const handle = await open(path, how).catch((error: unknown) => {
    throw isLink(error) ? new NotAFile() : error;
  });
  const found = await handle.stat();
  if (found.isFile()) return fileOn(handle, found.size);
  await handle.close();
  throw new NotAFile();
}

function isLink(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOOP';
}

function diskWith(fileMode: number, folderMode: number, openFile: Open): Disk {
  return {
    open: (path, flags) => openFile(path, flags, fileMode),
    rename,
    remove: (path) => rm(path, { force: true }),
    removeFolder: (path) => rmdir(path).catch(() => undefined),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true, mode: folderMode });
    },
    isFolder: async (path) => (await lstat(path)).isDirectory(),
    list: (folder) => readdir(folder),
    sizeOf,
    syncFolder,
  };
}

function fileOn(handle: FileHandle, size: number): DiskFile {
  return {
    size,
    read: async (at, most) => {
      const room = Buffer.alloc(most);
      let done = 0;
      while (done < most) {
        const { bytesRead } = await handle.read(room, done, most - done, at + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return room.subarray(0, done);
    },
    write: async (bytes, at) => {
      // A disk that is nearly full takes part of a write without an error; the next call has it.
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
        done += bytesWritten;
      }
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Nothing of that name, or a file where a folder was meant. */
export function isMissing(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
