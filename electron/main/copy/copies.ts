import { dirname, relative, resolve, sep } from 'node:path';

import type { CopyBegun, CopyEnd, CopyKept, CopyWords } from '../../contract-copy.ts';
import type { Disk } from '../disk/disk.ts';
import { FileBeside, unfinished } from '../disk/file-beside.ts';
import { digestOf } from '../disk/read-back.ts';
import { troubleOf } from '../disk/trouble.ts';
import type { Writings } from '../disk/writings.ts';

export type CopyParts = {
  readonly disk: Disk;
  readonly writings: Writings;
  readonly dataFolder: string;
  /** Asks a person; undefined if they would rather not. */
  readonly ask: (words: CopyWords) => Promise<string | undefined>;
};

/**
 * Writes the copy that a person takes along. It gets its name only when every byte is on the disk and was read back; what
 * lay there under that name is whole until then. A stick that does not know how to be synced says so in the answer.
 */
export class Copies {
  private readonly parts: CopyParts;
  private begun: { readonly writing: number; readonly path: string } | undefined;
  private isAsking = false;

  constructor(parts: CopyParts) {
    this.parts = parts;
  }

  /** A page that asks twice gets one dialog. */
  async begin(words: CopyWords): Promise<CopyBegun> {
    if (this.isAsking) return { kind: 'cancelled' };
    this.isAsking = true;
    try {
      const { ask, disk, writings, dataFolder } = this.parts;
      const chosen = await ask(words);
      if (chosen === undefined) return { kind: 'cancelled' };
      const path = withEnding(resolve(chosen));
      if (isInside(dataFolder, path)) return { kind: 'own-data' };
      await writings.clear('copy');
      const file = await FileBeside.begun(disk, path);
      const writing = await writings.begin('copy', file);
      this.begun = { writing, path };
      return { kind: 'begun', writing };
    } catch (error) {
      return troubleOf(error);
    } finally {
      this.isAsking = false;
    }
  }

  async finish({ writing, bytes, sha256 }: CopyEnd): Promise<CopyKept> {
    const { begun } = this;
    if (begun?.writing !== writing) return { kind: 'no-such-writing' };
    this.begun = undefined;
    const { disk, writings } = this.parts;
    const file = await writings.take(writing, 'copy', bytes);
    if (file === 'no-such-writing' || file === 'not-whole') return { kind: file };
    const { path } = begun;
    try {
      await file.sealed();
      if ((await digestOf(disk, `${path}${unfinished}`)).sha256 !== sha256) {
        await file.abandon();
        return { kind: 'not-whole' };
      }
      await file.renamed(path);
      const isSynced = await disk.syncFolder(dirname(path)).then(
        () => true,
        () => false,
      );
      return { kind: 'kept', path, isSynced };
    } catch (error) {
      await file.abandon();
      return troubleOf(error);
    }
  }
}

const ending = '.json.age';

/** A person who types another name means the same kind of file; without the ending no program would know it. */
function withEnding(path: string): string {
  return path.endsWith('.age') ? path : `${path}${ending}`;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
