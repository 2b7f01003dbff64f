import type { FilePiece, PieceOutcome } from '../../contract-safety.ts';
import type { FileBeside } from './file-beside.ts';
import { troubleOf } from './trouble.ts';

/** What a file is for; of each kind there is one at a time. */
export type WritingKind = 'snapshot' | 'shared' | 'copy';

type Writing = {
  readonly kind: WritingKind;
  readonly file: FileBeside;
  /** Asked now and then while it grows: sales need what room is left. */
  readonly hasRoom: () => Promise<boolean>;
  next: number;
  checkedAt: number;
  turn: Promise<unknown>;
};

const checkEvery = 8 * 1024 * 1024;

/**
 * Files that the page hands over piece by piece, since a snapshot does not fit one message. A page that was reloaded
 * begins anew, and what it had begun is thrown away then.
 */
export class Writings {
  private readonly open = new Map<number, Writing>();
  private last = 0;

  async begin(
    kind: WritingKind,
    file: FileBeside,
    hasRoom: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<number> {
    await this.clear(kind);
    this.last += 1;
    this.open.set(this.last, {
      kind,
      file,
      hasRoom,
      next: 0,
      checkedAt: 0,
      turn: Promise.resolve(),
    });
    return this.last;
  }

  /** Gives up what is being written of a kind: its file beside may have the very name that comes next. */
  async clear(kind: WritingKind): Promise<void> {
    const older = [...this.open].filter(([, writing]) => writing.kind === kind);
    for (const [number] of older) await this.abandon(number);
  }

  /** One after the other, also if the page does not wait. A piece that the disk refused ends the writing. */
  async add({ writing: number, index, bytes }: FilePiece): Promise<PieceOutcome> {
    const writing = this.open.get(number);
    if (writing === undefined || writing.next !== index) return { kind: 'no-such-writing' };
    writing.next += 1;
    const mine = writing.turn.then(() => this.write(number, writing, bytes));
    writing.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Hands the file over to whoever gives it its name, if it has as many bytes as were sent; else it is gone. */
  async take(number: number, kind: WritingKind, bytes: number): Promise<FileBeside | TakeTrouble> {
    const writing = this.open.get(number);
    if (writing === undefined || writing.kind !== kind) return 'no-such-writing';
    await writing.turn;
    if (!this.open.has(number)) return 'no-such-writing';
    this.open.delete(number);
    if (writing.file.size === bytes) return writing.file;
    await writing.file.abandon();
    return 'not-whole';
  }

  async abandon(number: number): Promise<void> {
    const writing = this.open.get(number);
    this.open.delete(number);
    await writing?.turn;
    await writing?.file.abandon();
  }

  private async write(number: number, writing: Writing, bytes: Uint8Array): Promise<PieceOutcome> {
    if (!this.open.has(number)) return { kind: 'no-such-writing' };
    try {
      await writing.file.add(bytes);
      if (writing.file.size - writing.checkedAt < checkEvery) return { kind: 'taken' };
      writing.checkedAt = writing.file.size;
      if (await writing.hasRoom()) return { kind: 'taken' };
      await this.giveUp(number, writing);
      return { kind: 'disk-full' };
    } catch (error) {
      await this.giveUp(number, writing);
      return troubleOf(error);
    }
  }

  private async giveUp(number: number, writing: Writing): Promise<void> {
    this.open.delete(number);
    await writing.file.abandon();
  }
}

export type TakeTrouble = 'no-such-writing' | 'not-whole';
