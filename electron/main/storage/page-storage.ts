import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import type { SetAsideOutcome } from '../../contract.ts';
import type { AsideCleared } from '../../contract-safety.ts';
import { codeOf } from '../journal/write-faults.ts';

/** Where Chromium keeps the page's IndexedDB, and where damaged copies go. */
const chromiumFolder = 'IndexedDB';
const asideFolder = 'set-aside';
/** The page's origin as Chromium names its files: `app://shop`. */
const ourFiles = /^app_shop_0\.indexeddb\./;
/** On a full disk a healthy database does not open either; it may hold the only copy of a last sale. */
const leastRoom = 64 * 1024 * 1024;
/** Damaged copies are kept for whoever may want to look, not for ever: each is as large as the shop. */
const mostKept = 3;

/** The page's own storage on the disk, for the one thing that the page cannot do from inside. */
export class PageStorage {
  private readonly dataFolder: string;
  private readonly now: () => number;
  private isDone = false;

  constructor(dataFolder: string, now: () => number) {
    this.dataFolder = dataFolder;
    this.now = now;
  }

  /**
   * Moves the page's database files out of Chromium's way, so that it makes new ones at the next try.
   * Measured on Chromium 130: with a flipped byte in LevelDB's log it answers `UnknownError` to every
   * call, at every start. Once in a run: a second time would be a fault of another kind, or a page
   * gone wild. Refused on a full disk.
   */
  async setAside(): Promise<SetAsideOutcome> {
    if (this.isDone) return { kind: 'not-possible', code: 'ONCE' };
    try {
      const { bavail, bsize } = await statfs(this.dataFolder);
      if (bavail * bsize < leastRoom) return { kind: 'not-possible', code: 'ENOSPC' };
      this.isDone = true;
      const from = join(this.dataFolder, chromiumFolder);
      const as = String(this.now());
      const to = join(this.dataFolder, asideFolder, as);
      await mkdir(to, { recursive: true });
      const names = (await readdir(from)).filter((name) => ourFiles.test(name));
      for (const name of names) await rename(join(from, name), join(to, name));
      await this.dropOldest();
      return { kind: 'set-aside', as };
    } catch (error) {
      return { kind: 'not-possible', code: codeOf(error) };
    }
  }

  /**
   * Deletes the copies that were moved out of the way: a person who was erased since is still named in them, and
   * nothing else reads them. Asked for by the erasing, once the shop has a database that works.
   */
  async clearAside(): Promise<AsideCleared> {
    const folder = join(this.dataFolder, asideFolder);
    try {
      const copies = await readdir(folder);
      for (const name of copies) await rm(join(folder, name), { recursive: true });
      return { kind: 'cleared', copies: copies.length };
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' ? { kind: 'cleared', copies: 0 } : { kind: 'not-possible', code };
    }
  }

  private async dropOldest(): Promise<void> {
    const folder = join(this.dataFolder, asideFolder);
    const kept = (await readdir(folder)).toSorted((a, b) => Number(b) - Number(a));
    for (const name of kept.slice(mostKept)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
