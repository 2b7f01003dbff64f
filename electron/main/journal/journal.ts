import { join } from 'node:path';

import type { AppendOutcome, JournalBatch, JournalEnd } from '../../contract-journal.ts';
import type { EraseOutcome, Stub, TrimOutcome } from '../../contract-safety.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { troubleOf } from '../disk/trouble.ts';
import { type Begins, writeBegins } from './begins.ts';
import { type RecordLine, emptyEnd } from './chain.ts';
import { bySegment, eraseIn, firstStranger } from './erase-records.ts';
import { type Group, type Waiting, groupAfter, joinGroup } from './group.ts';
import { printHeader, printRecord } from './lines.ts';
import type { OpenedJournal } from './open-journal.ts';
import { type Bookmark, readPage } from './read-page.ts';
import { type OpenFile, SegmentFile, openReally } from './segment-file.ts';
import { type Segment, nameOfSegment, numberOfSegment } from './segments.ts';
import { planTrim, removeSegments } from './trim.ts';
import { outcomeOf } from './write-faults.ts';

export type JournalOptions = {
  /** A segment this long gets a successor before the next write. */
  readonly rollAt?: number;
  readonly openFile?: OpenFile;
  /** Where segments are rewritten and dropped. */
  readonly disk?: Disk;
};

const eightMegabytes = 8 * 1024 * 1024;
const pageLimits = { room: 4 * 1024 * 1024, most: 50_000 };
/** Batches that share one fdatasync; bounds the memory of a group. */
const groupSize = 32;

/**
 * The append-only copy of every committed change, and the truth about the shop (`design.md` §5).
 *
 * Batches that arrive while the disk is busy wait and are then made durable together: one
 * fdatasync costs about 4 ms whether it carries one record or thirty. Nothing is answered
 * `written` before the disk has it.
 */
export class Journal {
  private readonly shopId: string;
  private readonly folder: string;
  private readonly rollAt: number;
  private readonly openFile: OpenFile;
  private readonly disk: Disk;
  private readonly queue: Waiting[] = [];
  private segments: readonly Segment[];
  private beginning: Begins | undefined;
  private durableEnd: JournalEnd;
  private durableSize: number;
  private file: SegmentFile | undefined;
  private bookmark: Bookmark | undefined;
  private writing: Promise<void> | undefined;
  /** Reading and clearing up wait for each other; a sale waits for neither. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    shopId: string,
    opened: Omit<OpenedJournal, 'notices'>,
    options: JournalOptions = {},
  ) {
    this.shopId = shopId;
    this.folder = opened.folder;
    this.segments = opened.segments;
    this.durableEnd = opened.end;
    this.durableSize = opened.lastSize;
    this.rollAt = options.rollAt ?? eightMegabytes;
    this.openFile = options.openFile ?? openReally;
    this.disk = options.disk ?? realDisk;
    this.beginning = opened.begins;
  }

  /** The last record that is on the disk. */
  get end(): JournalEnd {
    return this.durableEnd;
  }

  /** The chain before the first record that is here; what was before lies in snapshots. */
  get begins(): JournalEnd {
    const { count, hash } = this.beginning ?? emptyEnd;
    return { count, hash };
  }

  /** Refusals and a disk that will not write are answers; a throw is a bug. */
  append(batch: JournalBatch): Promise<AppendOutcome> {
    return new Promise((answer, fail) => {
      this.queue.push({ batch, answer, fail });
      this.writing ??= this.writeQueue();
    });
  }

  /** About 4 MB of records after a number. Throws the system's error if the disk cannot read. */
  read(after: number): Promise<{ lines: readonly RecordLine[]; more: boolean }> {
    return this.inTurn(async () => {
      const page = await readPage(this.reach(), after, pageLimits, this.bookmark);
      this.bookmark = page.bookmark;
      return page;
    });
  }

  /** Drops segments that lie wholly before `covered`, up to which snapshots hold the shop. A full disk is an answer. */
  trim(covered: JournalEnd): Promise<TrimOutcome> {
    return this.inTurn(async () => {
      const plan = await planTrim(this.disk, this.reach(), covered);
      if (plan.kind === 'nothing') return plan;
      const { gone, begins } = plan;
      await writeBegins(this.disk, this.folder, begins);
      // The next start ignores them from here on, so this run does too, even if the disk fails half way.
      this.beginning = begins;
      this.segments = this.segments.filter(({ number }) => number >= begins.segment);
      this.bookmark = undefined;
      const isBefore = (number: number) => number > 0 && number < begins.segment;
      await this.remove((name) => isBefore(numberOfSegment(name)));
      return { kind: 'trimmed', segments: gone.length, begins: this.begins } as const;
    }).catch(troubleOf);
  }

  /**
   * Puts what is left of a body without an erased person in its place; nothing, if a stub is for another record. Whether
   * the last segment is among them or not, sales go on meanwhile: it gets a successor first.
   */
  erase(stubs: readonly Stub[]): Promise<EraseOutcome> {
    return this.inTurn(async () => {
      const work = bySegment(stubs, this.segments, this.durableEnd.count);
      if (!(work instanceof Map)) return { kind: 'other-record', number: work } as const;
      const stranger = await firstStranger(this.disk, this.folder, work);
      if (stranger !== undefined) return { kind: 'other-record', number: stranger } as const;
      for (const [{ name, number }, own] of work) {
        if (number === this.segments.at(-1)?.number) await this.roll();
        await eraseIn(this.disk, join(this.folder, name), own);
        this.bookmark = undefined;
      }
      // Cut tails, and what a kill left half written, name people too. What could be saved of them was saved then.
      await this.remove((name) => /\.jsonl\.(torn-\d+|tmp)$/.test(name));
      return { kind: 'erased', records: stubs.length, segments: work.size } as const;
    }).catch(troubleOf);
  }

  /** Waits for what is being written, then lets the file go. */
  async close(): Promise<void> {
    await this.turn;
    await this.writing;
    await this.file?.close();
    this.file = undefined;
  }

  private async writeQueue(): Promise<void> {
    while (this.queue.length > 0) await this.writeGroup(this.queue.splice(0, groupSize));
    this.writing = undefined; // In the same breath as the look at the queue, or a batch is forgotten.
  }

  private async writeGroup(waiting: readonly Waiting[]): Promise<void> {
    try {
      const group = groupAfter(this.durableEnd);
      for (const one of waiting) {
        const isOurs = one.batch.shopId === this.shopId;
        joinGroup(group, one, isOurs, await this.writtenAfter(group, one.batch));
      }
      const fault = group.lines.length > 0 ? await this.makeDurable(group) : undefined;
      if (fault === undefined) for (const answer of group.answers) answer();
      else for (const one of waiting) one.answer(fault);
    } catch (error) {
      for (const one of waiting) one.fail(error);
    }
  }

  private async writtenAfter(group: Group, batch: JournalBatch): Promise<readonly RecordLine[]> {
    const { after, records } = batch;
    if (batch.shopId !== this.shopId || after.count >= group.end.count) return [];
    const limits = { room: Infinity, most: records.length };
    const onDisk = await readPage(this.reach(), after.count, limits);
    const inGroup = group.lines.filter(({ n }) => n > after.count);
    return [...onDisk.lines, ...inGroup].slice(0, records.length);
  }

  /** The fault, if the disk refused; the journal is then exactly as before. */
  private async makeDurable(group: Group): Promise<AppendOutcome | undefined> {
    try {
      const file = await this.fileWithRoom();
      await file.write(Buffer.from(group.lines.map(printRecord).join('')));
      this.durableEnd = group.end;
      this.durableSize = file.size;
      return undefined;
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private async fileWithRoom(): Promise<SegmentFile> {
    const last = this.segments.at(-1);
    if (last === undefined || this.durableSize >= this.rollAt) return this.beginSegment();
    const path = join(this.folder, last.name);
    this.file ??= await SegmentFile.existing(path, this.durableSize, this.openFile);
    return this.file;
  }

  private async beginSegment(): Promise<SegmentFile> {
    const { count, hash } = this.durableEnd;
    const number = (this.segments.at(-1)?.number ?? (this.beginning?.segment ?? 1) - 1) + 1;
    const name = nameOfSegment(number);
    const first = count + 1;
    const header = { shop: this.shopId, segment: number, first, previousHash: hash };
    const file = await SegmentFile.begun(
      join(this.folder, name),
      printHeader(header),
      this.openFile,
    );
    const before = this.file;
    this.file = file;
    this.segments = [...this.segments, { name, number, first }];
    this.durableSize = file.size;
    await before?.close();
    return file;
  }

  /** Between two groups, so that no line is written into a segment that is about to be replaced. */
  private async roll(): Promise<void> {
    while (this.writing !== undefined) await this.writing;
    const rolled = this.beginSegment();
    const ignore = () => undefined;
    this.writing = rolled.then(ignore, ignore).then(() => this.writeQueue());
    await rolled;
  }

  private async remove(isNeedless: (name: string) => boolean): Promise<void> {
    const names = (await this.disk.list(this.folder)).filter(isNeedless).toSorted();
    await removeSegments(this.disk, this.folder, names);
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private reach() {
    const { folder, segments, durableEnd, durableSize } = this;
    return { folder, segments, end: durableEnd, lastSize: durableSize };
  }
}
