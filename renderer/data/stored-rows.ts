import type { ClockState } from '#domain/kernel/clock.ts';
import type { BusinessDay, OperationId, RowId, Seq } from '#domain/kernel/units.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import type { Document, Entry, Rows, TextRow } from '#domain/sync/rows.ts';

/** What arrived here as number `seq`. Local: another device has other numbers. */
export type Arrived<Row> = Row & { readonly seq: Seq };

/**
 * An entry as stored; `mark` makes findable the few that change how others are read, and sales to
 * people without a card, which have nobody to be found by.
 */
export type StoredEntry = Arrived<Entry> & {
  readonly mark?: EntryMark;
  /** Of a page of history: whom it is about, and the days on which it has sales without a card. */
  readonly holds?: readonly string[];
};
export type EntryMark =
  | 'merge'
  | 'erasure'
  | 'reversal'
  | 'history'
  | 'opening'
  | 'points_term'
  | 'number_block'
  | 'counter_removed'
  | CouponMark
  | PrintMark
  | WalkInMark
  | CareMark;
/** The coupon that has this code. */
export type CouponMark = `coupon:${string}`;
/** What came out of a printer about this row. */
export type PrintMark = `print:${RowId}`;
/** Facts about caring that are counted over the whole shop, by day. */
export type CareMark = `${CareMarked}:${BusinessDay}`;
export type CareMarked = 'satisfaction' | 'care_done' | 'win_back';
/** Sales to people without a card, on this day. */
export type WalkInMark = `walk-in:${BusinessDay}`;
export type StoredDocument = Arrived<Document>;
export type StoredText = Arrived<TextRow>;

/** `turned` is the arrival number given when time or rules moved it, and no entry did. */
export type StoredStanding = Standing & { readonly turned?: number };

/** An operation that counts as if it had never happened (`domain/sync/reversals.ts`). */
export type OperationOff = { readonly operationId: OperationId };

/** What a finished operation answered (ids and numbers, no words of persons), so that a retry hears the same. */
export type DoneOperation = { readonly operationId: OperationId; readonly outcome: unknown };

/** A committed step that waits to be in the journal. */
export type OutboxRecord = {
  readonly n: number;
  readonly operationId: OperationId;
  readonly part: number;
  readonly ids: readonly RowId[];
  readonly body: string;
};

/** One chunk of a long command, invisible until the command is committed. */
export type StagedPart = {
  readonly operationId: OperationId;
  readonly part: number;
  readonly rows: Rows;
};

/** A long command on its way: still collecting, or committed and being put in place. */
export type LongOperation = {
  readonly operationId: OperationId;
  readonly state: 'staging' | 'committed';
  readonly parts: number;
};

/** The numbers this database gives out; one row, read and written in every writing transaction. */
export type Counters = {
  readonly clock: ClockState;
  readonly seq: number;
  readonly outbox: number;
  readonly nextCardNumber: number;
  /** What arrived since the last start that found everything there (`opening/holes.ts`). */
  readonly lately?: Lately;
};

/**
 * `rows`: how many rows have an arrival number after `after`. `ahead`: how many records the journal has more than this database
 * ever handed to it.
 */
export type Lately = { readonly after: number; readonly rows: number; readonly ahead: number };

/** Anything small of this computer's own, by name. */
export type LocalRow = { readonly key: string; readonly value: unknown };

/** Something derived, packed in one record so that it opens in one read: the search index. */
export type PackedRow = {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly upTo: number;
  readonly total: number;
};
