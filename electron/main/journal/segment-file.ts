import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

import { syncFolder } from '../settings/atomic-write.ts';
import { makeDurable } from './durability.ts';

/** Opens a file; tests put a disk that fills up in its place. */
export type OpenFile = (path: string, flags: string) => Promise<FileHandle>;

export const openReally: OpenFile = (path, flags) => open(path, flags, 0o600);

/**
 * The one segment that is written. Its `size` is how far it is known to be whole and on the
 * disk; bytes beyond that are the rest of a failed write and are cut before the next one.
 */
export class SegmentFile {
  readonly path: string;
  private readonly handle: FileHandle;
  private length: number;
  private hasRest = false;

  private constructor(path: string, handle: FileHandle, length: number) {
    this.path = path;
    this.handle = handle;
    this.length = length;
  }

  get size(): number {
    return this.length;
  }

  static async existing(path: string, size: number, openFile: OpenFile): Promise<SegmentFile> {
    return new SegmentFile(path, await openFile(path, 'r+'), size);
  }

  /** Makes a new segment with its header, both durable. On failure no file stays behind. */
  static async begun(path: string, header: string, openFile: OpenFile): Promise<SegmentFile> {
    const file = new SegmentFile(path, await openFile(path, 'wx+'), 0);
    try {
      await file.write(Buffer.from(header));
      await syncFolder(dirname(path));
      return file;
    } catch (error) {
      await file.close();
      await unlink(path);
      throw error;
    }
  }

  /**
   * Adds bytes and returns only when they are on the disk. If that fails (ENOSPC, EIO…) it
   * throws, and the file is as before: a half-written line must not stand between two whole ones.
   */
  async write(bytes: Buffer): Promise<void> {
    if (this.hasRest) await this.cutRest();
    this.hasRest = true;
    try {
      await this.writeAll(bytes);
      await makeDurable(this.handle);
      await this.assertStillThere();
    } catch (error) {
      await this.cutRest().catch(() => undefined); // Tried again before the next write.
      throw error;
    }
    this.length += bytes.length;
    this.hasRest = false;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  /** A disk that is nearly full takes part of a write without an error; the next call has it. */
  private async writeAll(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const rest = bytes.length - done;
      const { bytesWritten } = await this.handle.write(bytes, done, rest, this.length + done);
      done += bytesWritten;
    }
  }

  private async cutRest(): Promise<void> {
    await this.handle.truncate(this.length);
    await this.handle.sync();
    this.hasRest = false;
  }

  /** POSIX lets one write into a deleted file and calls it success. */
  private async assertStillThere(): Promise<void> {
    const [named, held]: readonly BigIntStats[] = await Promise.all([
      stat(this.path, { bigint: true }),
      this.handle.stat({ bigint: true }),
    ]);
    if (named?.ino !== held?.ino || named?.dev !== held?.dev) throw new FileReplacedError();
  }
}

class FileReplacedError extends Error {
  readonly code = 'ESTALE';
}
