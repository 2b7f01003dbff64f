import { dirname, join } from 'node:path';

import type { PieceRead } from '../../contract-safety.ts';
import type {
  ConfirmOutcome,
  DeleteOutcome,
  ProofOutcome,
  PutOutcome,
  SharedDeletion,
  SharedFile,
  SharedKey,
} from '../../contract-sharing.ts';
import { type Disk, NotAFile, isMissing } from '../disk/disk.ts';
import { FileBeside, unfinished } from '../disk/file-beside.ts';
import { digestOf } from '../disk/read-back.ts';
import { type Listing, listShared } from './list-shared.ts';
import { keyFolder, wayTo } from './shared-names.ts';

const pieceSize = 1024 * 1024;

/**
 * Our folder where counters meet, with five verbs: put if absent, list, get, delete own, durable acknowledgement. What lies
 * in the files is encrypted and none of its business. The folder may be a stick, a share, a cloud drive: it comes and
 * goes, is slow, and shows files that are half there. Throws the system's errors; ENOENT for the folder itself.
 */
export class MeetingPlace {
  private readonly disk: Disk;
  private readonly folder: string;
  private readonly device: string;

  constructor(disk: Disk, folder: string, device: string) {
    this.disk = disk;
    this.folder = folder;
    this.device = device;
  }

  list(): Promise<Listing> {
    return listShared(this.disk, this.folder, this.device);
  }

  /** A file beside, in the folder where its name will be; what an earlier try left there is cleared away. */
  async begin(key: SharedKey): Promise<FileBeside> {
    await this.disk.list(this.folder);
    const folder = this.folderFor(key);
    await this.disk.makeFolder(folder);
    // A link that somebody laid there would have us write, and clear away, elsewhere.
    for (const one of key.kind === 'key' ? [folder] : [dirname(folder), folder]) {
      if (!(await this.disk.isFolder(one))) throw new NotAFile();
    }
    for (const name of await this.disk.list(folder)) {
      const isOurs = key.kind === 'pack' || name.startsWith(`${this.device}.`);
      if (isOurs && name.endsWith(unfinished)) await this.disk.remove(join(folder, name));
    }
    return FileBeside.begun(this.disk, join(folder, this.device));
  }

  /** Gives it its name, if none of ours has this number yet, in whichever month. The bytes are read again. */
  async put(key: SharedKey, file: FileBeside, hash: string): Promise<PutOutcome> {
    if (!(await file.sealed()).startsWith(hash)) {
      await file.abandon();
      return { kind: 'not-whole' };
    }
    const named: SharedFile = key.kind === 'key' ? { kind: 'key', hash } : this.own(key, hash);
    const there = (await this.list()).files.filter((one) => hasKey(one, named));
    if (there.length > 0) {
      await file.abandon();
      return { kind: 'exists', files: there };
    }
    await file.renamed(this.pathOf(named));
    const proof = await this.prove(named);
    if (proof.kind !== 'whole') {
      await this.disk.remove(this.pathOf(named)); // Others would wait for the rest of it for ever.
      return { kind: 'not-whole' };
    }
    return { kind: 'put', file: named, isSynced: await this.syncNames(named) };
  }

  /** Reads it to the end: whole is one whose bytes are those its name was made from. */
  async prove(file: SharedFile): Promise<ProofOutcome> {
    try {
      const { bytes, sha256 } = await digestOf(this.disk, this.pathOf(file));
      return { kind: sha256.startsWith(file.hash) ? 'whole' : 'partial', bytes };
    } catch (error) {
      // It is waited for like one that is being copied: it must not keep the others away.
      if (error instanceof NotAFile) return { kind: 'partial', bytes: 0 };
      return this.gone(error);
    }
  }

  async read(file: SharedFile, from: number): Promise<PieceRead> {
    try {
      const opened = await this.disk.open(this.pathOf(file), 'r');
      try {
        const bytes = await opened.read(from, pieceSize);
        return { kind: 'piece', bytes, isLast: bytes.length < pieceSize };
      } finally {
        await opened.close();
      }
    } catch (error) {
      if (error instanceof NotAFile) return { kind: 'gone' };
      return this.gone(error);
    }
  }

  /**
   * Deletes files while the own one that holds what was in them lies there whole, and nothing else: of this device older ones
   * than that, of others only where the page names them. A crash in between leaves some of them, which does no harm.
   */
  async delete({ files, covering, others }: SharedDeletion): Promise<DeleteOutcome> {
    if (covering.kind === 'key') return this.deleteKeys(files, covering);
    const mayGo = (file: SharedFile) =>
      this.isOwn(file)
        ? numberOf(file) < numberOf(covering)
        : file.kind === 'pack' && others.includes(file.device);
    if (!files.every(mayGo)) return { kind: 'not-writable', code: 'NOT_OWN' };
    const isCovered = this.isOwn(covering) && (await this.prove(covering)).kind === 'whole';
    if (!isCovered) return { kind: 'not-writable', code: 'NOT_COVERED' };
    const folders = new Set<string>();
    for (const file of files) {
      const path = this.pathOf(file);
      await this.disk.remove(path);
      folders.add(dirname(path));
    }
    for (const folder of folders) await this.disk.removeFolder(folder);
    return { kind: 'deleted', files: files.length };
  }

  /**
   * Old keys go once a new one lies there whole and its name outlives a power cut: until then the folder opens with the old
   * passphrase, from then on with the new one. That it is the same key, locked anew, only the page can know.
   */
  private async deleteKeys(
    files: readonly SharedFile[],
    covering: SharedFile,
  ): Promise<DeleteOutcome> {
    if (files.some((file) => file.kind !== 'key' || file.hash === covering.hash)) {
      return { kind: 'not-writable', code: 'NOT_OWN' };
    }
    const isCovered =
      (await this.prove(covering)).kind === 'whole' && (await this.syncAll(covering));
    if (!isCovered) return { kind: 'not-writable', code: 'NOT_COVERED' };
    for (const file of files) await this.disk.remove(this.pathOf(file));
    await this.syncNames(covering);
    return { kind: 'deleted', files: files.length };
  }

  /** Whether one that was put is still there to the last byte, and on the disk as far as the folder can say. */
  async confirm(file: SharedFile): Promise<ConfirmOutcome> {
    const proof = await this.prove(file);
    if (proof.kind === 'whole') return { kind: 'durable', isSynced: await this.syncAll(file) };
    return proof.kind === 'partial' ? { kind: 'partial' } : proof;
  }

  /** `gone` if only the file is; the caller hears of the folder. */
  private async gone(error: unknown): Promise<{ readonly kind: 'gone' }> {
    if (!isMissing(error)) throw error;
    await this.disk.list(this.folder);
    return { kind: 'gone' };
  }

  private async syncAll(file: SharedFile): Promise<boolean> {
    try {
      const opened = await this.disk.open(this.pathOf(file), 'r+');
      try {
        await opened.sync();
      } finally {
        await opened.close();
      }
      return await this.syncNames(file);
    } catch {
      return false; // A share that is read-only now, or cannot say: the bytes were read, which is all that is known.
    }
  }

  /** The name of the file, of its month and of its device. Some shares cannot: the answer then says so. */
  private async syncNames(file: SharedFile): Promise<boolean> {
    try {
      let folder = dirname(this.pathOf(file));
      for (; folder.length >= this.folder.length; folder = dirname(folder)) {
        await this.disk.syncFolder(folder);
      }
      return true;
    } catch {
      return false;
    }
  }

  private own(key: Extract<SharedKey, { kind: 'pack' }>, hash: string): SharedFile {
    return { ...key, device: this.device, hash };
  }

  private isOwn(file: SharedFile): boolean {
    return file.kind === 'pack' && file.device === this.device;
  }

  private folderFor(key: SharedKey): string {
    if (key.kind === 'key') return join(this.folder, keyFolder);
    return join(this.folder, this.device, key.month);
  }

  private pathOf(file: SharedFile): string {
    return join(this.folder, ...wayTo(file));
  }
}

function hasKey(one: SharedFile, other: SharedFile): boolean {
  if (one.kind === 'key' || other.kind === 'key') {
    return one.kind === other.kind && one.hash === other.hash;
  }
  return one.device === other.device && one.number === other.number;
}

function numberOf(file: SharedFile): number {
  return file.kind === 'pack' ? file.number : 0;
}
