import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';

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
  /** The names in a folder; throws ENOENT if there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Bytes of a file; undefined if there is none, or if it is no file. */
  readonly sizeOf: (path: string) => Promise<number | undefined>;
  /** Makes names that were given or taken away in a folder outlive a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

export type DiskFile = {
  /** At most so many bytes from a place; fewer at the end of the file. */
  readonly read: (at: number, most: number) => Promise<Uint8Array>;
  /** All of them, at this place. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The computer's own. Files are its user's alone, since what lies in them names people. */
export const realDisk: Disk = diskWith(0o600, 0o700);

/** For a folder that others are to read: files get the rights that the system gives any new one. */
export const sharedDisk: Disk = diskWith(0o666, 0o777);

function diskWith(fileMode: number, folderMode: number): Disk {
  return {
    open: async (path, flags) => fileOn(await open(path, flags, fileMode)),
    rename,
    remove: (path) => rm(path, { force: true }),
    removeFolder: (path) => rmdir(path).catch(() => undefined),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true, mode: folderMode });
    },
    list: (folder) => readdir(folder),
    sizeOf,
    syncFolder,
  };
}

function fileOn(handle: FileHandle): DiskFile {
  return {
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
