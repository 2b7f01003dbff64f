import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { AppendOutcome, JournalBatch, JournalEnd, NewRecord } from '../../contract.ts';
import { type RecordLine, endAt, seal } from './chain.ts';
import { printHeader, printRecord } from './lines.ts';
import type { OpenedJournal } from './open-journal.ts';
import { planAppend } from './plan-append.ts';
import { type Bookmark, readPage } from './read-page.ts';
import { type OpenFile, SegmentFile, openReally } from './segment-file.ts';
import { type Segment, nameOfSegment } from './segments.ts';
import { outcomeOf } from './write-faults.ts';

export type JournalOptions = {
  /** A segment this long gets a successor before the next write. */
  readonly rollAt?: number;
  readonly openFile?: OpenFile;
};

type Waiting = {
  readonly batch: JournalBatch;
  readonly answer: (outcome: AppendOutcome) => void;
  readonly fail: (error: unknown) => void;
};

/** Answers of a group that may be given only once its lines are durable. */
type Group = { end: JournalEnd; readonly lines: RecordLine[]; readonly answers: (() => void)[] };

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
  private readonly queue: Waiting[] = [];
  private segments: readonly Segment[];
  private durableEnd: JournalEnd;
  private durableSize: number;
  private file: SegmentFile | undefined;
  private bookmark: Bookmark | undefined;
  private writing: Promise<void> | undefined;

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
  }

  /** The last record that is on the disk. */
  get end(): JournalEnd {
    return this.durableEnd;
  }

  /** Refusals and a disk that will not write are answers; a throw is a bug. */
  append(batch: JournalBatch): Promise<AppendOutcome> {
    return new Promise((answer, fail) => {
      this.queue.push({ batch, answer, fail });
      this.writing ??= this.writeQueue();
    });
  }

  /** About 4 MB of records after a number. Throws the system's error if the disk cannot read. */
  async read(after: number): Promise<{ lines: readonly RecordLine[]; more: boolean }> {
    const page = await readPage(this.reach(), after, pageLimits, this.bookmark);
    this.bookmark = page.bookmark;
    return page;
  }

  /** Waits for what is being written, then lets the file go. */
  async close(): Promise<void> {
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
      const group: Group = { end: this.durableEnd, lines: [], answers: [] };
      for (const one of waiting) await this.join(group, one);
      const fault = group.lines.length > 0 ? await this.makeDurable(group) : undefined;
      if (fault === undefined) for (const answer of group.answers) answer();
      else for (const one of waiting) one.answer(fault);
    } catch (error) {
      for (const one of waiting) one.fail(error);
    }
  }

  /** Plans one batch behind those before it in the group, which are not written yet either. */
  private async join(group: Group, { batch, answer }: Waiting): Promise<void> {
    const plan =
      batch.shopId === this.shopId
        ? planAppend(batch, group.end, await this.writtenAfter(group, batch))
        : ({ kind: 'out-of-order' } as const);
    switch (plan.kind) {
      case 'out-of-order': {
        const { end } = group;
        group.answers.push(() => answer({ kind: 'out-of-order', end }));
        return;
      }
      case 'already-written':
        group.answers.push(() => answer({ kind: 'written', end: plan.end }));
        return;
      case 'append': {
        const end = addTo(group, batch.records.slice(plan.from));
        group.answers.push(() => answer({ kind: 'written', end }));
      }
    }
  }

  private async writtenAfter(group: Group, batch: JournalBatch): Promise<readonly RecordLine[]> {
    const { after, records } = batch;
    if (after.count >= group.end.count) return [];
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
    const number = (this.segments.at(-1)?.number ?? 0) + 1;
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

  private reach() {
    const { folder, segments, durableEnd, durableSize } = this;
    return { folder, segments, end: durableEnd, lastSize: durableSize };
  }
}

function addTo(group: Group, records: readonly NewRecord[]): JournalEnd {
  for (const record of records) {
    const line = seal(group.end, record, randomBytes(16).toString('hex'));
    group.lines.push(line);
    group.end = endAt(line);
  }
  return group.end;
}
