import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';

import type { OpenedFile } from '../../contract-opened.ts';
import type { PieceRead } from '../../contract-safety.ts';
import type { Disk } from '../disk/disk.ts';
import { codeOf } from '../journal/write-faults.ts';

const pieceSize = 1024 * 1024;
/** A thousand times a large shop's. More is no copy of a shop, and would fill the disk on its way to the page. */
const mostBytes = 4 * 1024 ** 3;

/**
 * The shop file that somebody opened with the app, until the page has read it. The newest counts: whoever opens a second
 * one before the first arrived means the second. A page that is loaded anew half-way gets it again from the beginning.
 */
export class OpenedFiles {
  private readonly disk: Pick<Disk, 'open'>;
  private count = 0;
  private waiting: { readonly number: number; readonly path: string } | undefined;
  private tell: ((file: OpenedFile) => void) | undefined;

  /** A disk that refuses what has a file's name and is none: somebody else laid it there. */
  constructor(disk: Pick<Disk, 'open'>) {
    this.disk = disk;
  }

  /** A person's own doing: the page cannot say a path. */
  opened(path: string): void {
    this.count += 1;
    this.waiting = { number: this.count, path };
    this.say();
  }

  /** The page waits to hear of it. One that was loaded anew waits in the place of the old one. */
  wait(): Promise<OpenedFile> {
    return new Promise((resolve) => {
      this.tell = resolve;
      this.say();
    });
  }

  /** About 1 MB from a place on. What was read to its end, or cannot be read, is forgotten: it is not told twice. */
  async read(number: number, from: number): Promise<PieceRead> {
    const file = this.waiting;
    if (file?.number !== number) return { kind: 'gone' };
    const piece = await this.piece(file.path, from);
    const isOver = piece.kind !== 'piece' || piece.isLast;
    if (isOver && this.waiting === file) this.waiting = undefined;
    return piece;
  }

  private say(): void {
    const { tell, waiting } = this;
    if (tell === undefined || waiting === undefined) return;
    this.tell = undefined;
    tell({ kind: 'opened', number: waiting.number, name: basename(waiting.path) });
  }

  private async piece(path: string, from: number): Promise<PieceRead> {
    try {
      // A link on the desktop is opened like the file it leads to.
      const file = await this.disk.open(await realpath(path), 'r');
      try {
        if (file.size > mostBytes) return { kind: 'unreadable', code: 'TOO_LARGE' };
        const bytes = await file.read(from, pieceSize);
        return { kind: 'piece', bytes, isLast: bytes.length < pieceSize };
      } finally {
        await file.close();
      }
    } catch (error) {
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }
}
