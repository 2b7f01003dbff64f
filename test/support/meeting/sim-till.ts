import { Write } from '#data/write/write.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type ClockState, clockAtStart } from '#domain/kernel/clock.ts';
import {
  type OperationId,
  type RowId,
  type Stamp,
  toBusinessDay,
  toDeviceId,
  toInstant,
  toOperationId,
  toRowId,
} from '#domain/kernel/units.ts';
import { type Cursor, type Memory, emptyMemory } from '#domain/sync/exchange/memory.ts';
import { type Arrival, type Span, isIn } from '#domain/sync/exchange/spans.ts';
import { isErasure } from '#domain/sync/erasing.ts';
import { type RowHead, type Rows, noRows } from '#domain/sync/rows.ts';

import type { Laws } from './laws.ts';

/** All that a backup of the computer holds, and a copy of it. */
export type Image = {
  readonly memory: Memory;
  readonly rows: Rows;
  readonly seqs: ReadonlyMap<string, number>;
  readonly seq: number;
  readonly generation: number;
  readonly clock: ClockState;
};

/**
 * A counter of the simulation: the rows it has, when they arrived, its clock, what it remembers of the
 * folder. Actions are stamped by the app's own `Write`; the rest is what `data/` does in tables.
 */
export class SimTill {
  readonly name: string;
  skewMs: number;
  memory: Memory;
  rows: Rows = noRows;
  seqs = new Map<string, number>();
  seq = 0;
  generation = 1;
  clock: ClockState = clockAtStart;
  backup: Image | undefined;
  private drawn = 0;
  private readonly laws: Laws;

  constructor(name: string, skewMs: number, laws: Laws) {
    this.name = name;
    this.skewMs = skewMs;
    this.laws = laws;
    this.memory = emptyMemory(toDeviceId(name));
  }

  /** Carries out one action: `decide` hands in rows, which are stamped and stored. */
  act(
    trueMs: number,
    decide: (write: Write) => void,
  ): { readonly rows: Rows; readonly stamp: Stamp } {
    const nowMs = trueMs + this.skewMs;
    const clock = this.laws.clockBefore(this.clock);
    const write = new Write(
      { operationId: this.operation(), by: null },
      { clock, seq: this.seq, outbox: 0, nextCardNumber: 1 },
      {
        ms: () => nowMs,
        instant: () => toInstant(new Date(nowMs).toISOString()),
        today: () => toBusinessDay(new Date(nowMs).toISOString().slice(0, 10)),
      },
      () => this.newId(),
      this.memory.device,
    );
    decide(write);
    const rows = write.rows();
    this.clock = write.countersAfter().clock;
    this.store(rows, nowMs);
    return { rows, stamp: write.stamp };
  }

  /** Joins the rows of a file; answers which arrived, and which of them are exactly as sent. */
  takeIn(theirs: Rows, trueMs: number): readonly Arrival[] {
    for (const stamp of stampsOf(theirs)) this.clock = this.laws.receive(this.clock, stamp);
    return this.store(theirs, trueMs + this.skewMs);
  }

  /** The rows that arrived in these spans, as they are now. */
  rowsIn(spans: readonly Span[]): Rows {
    const arrived = <Row extends RowHead>(row: Row) => isIn(spans, this.seqs.get(row.id) ?? 0);
    return {
      entries: this.rows.entries.filter(arrived),
      documents: this.rows.documents.filter(arrived),
      texts: this.rows.texts.filter(arrived),
    };
  }

  /** Whether somebody was erased whose words may still lie in our files. */
  hasErasedSince({ seq }: Cursor): boolean {
    return this.rows.entries.some((row) => isErasure(row) && (this.seqs.get(row.id) ?? 0) > seq);
  }

  /** The database is built anew from the journal: every row gets another number of arrival. */
  rebuild(): void {
    this.generation += 1;
    this.seq = 0;
    this.seqs = new Map();
    for (const { id } of allRows(this.rows)) this.seqs.set(id, (this.seq += 1));
  }

  image(): Image {
    const { memory, rows, seqs, seq, generation, clock } = this;
    return { memory, rows, seqs: new Map(seqs), seq, generation, clock };
  }

  /** The computer as it was then. Ids that it draws from now on are others, as chance makes sure. */
  becomeLike({ memory, rows, seqs, seq, generation, clock }: Image): void {
    Object.assign(this, { memory, rows, seq, generation, clock, seqs: new Map(seqs) });
  }

  newId(): RowId {
    this.drawn += 1;
    return toRowId(`${this.name}-${String(this.drawn).padStart(4, '0')}`);
  }

  private operation(): OperationId {
    return toOperationId(`op-${this.newId()}`);
  }

  private store(theirs: Rows, nowMs: number): readonly Arrival[] {
    const before = new Map(allRows(this.rows).map((row) => [row.id, canonical(row)]));
    const sent = new Map(allRows(theirs).map((row) => [row.id, canonical(row)]));
    this.rows = this.laws.join(this.rows, theirs, nowMs);
    const arrivals: Arrival[] = [];
    for (const row of allRows(this.rows)) {
      const text = canonical(row);
      if (before.get(row.id) === text) continue;
      this.seq += 1;
      this.seqs.set(row.id, this.seq);
      arrivals.push({ seq: this.seq, isAsSent: sent.get(row.id) === text });
    }
    return arrivals;
  }
}

/** Every row of whichever table. */
export function allRows(rows: Rows): readonly RowHead[] {
  return [...rows.entries, ...rows.documents, ...rows.texts];
}

function stampsOf({ entries, documents, texts }: Rows): readonly Stamp[] {
  const heads = [...entries, ...documents, ...texts].map(({ rev }) => rev);
  return [...heads, ...documents.flatMap(({ clock }) => Object.values(clock))];
}
