import type { DeviceId, Instant, ShopId } from '../../kernel/units.ts';
import type { ChainEnd } from '../reconcile.ts';
import type { Entry, Document, Rows, TextRow, Value } from '../rows.ts';

/** What the first line of every file says first, so that a person who opens one knows whose it is. */
export const formatName = 'regulars';

/** The one version there is. A higher number is refused: its lines may mean something else. */
export const formatVersion = 1;

/**
 * The first line: what this file is, before any row. The same for the sync file, the files of two
 * counters and the snapshots. Properties that this version does not know are kept.
 */
export type FileHead = {
  readonly shop: ShopId;
  readonly device: DeviceId;
  readonly madeAt: Instant;
  /** `complete`: everything the device had; `changes`: what arrived since its last file. */
  readonly kind: 'complete' | 'changes';
  /** The shape of the database it was written from. A newer one is joined, and its unknown parts are kept. */
  readonly schema: number;
  /** Only in a file that lies in a shared folder. */
  readonly exchange?: Exchange;
  /** Only in a snapshot: what of the journal is in it. */
  readonly covers?: Covers;
};

/** The place of a file among those of its device, and what that device had read of the others. */
export type Exchange = {
  /** 1 for the first file of the device, then one more for each. */
  readonly sequence: number;
  /** The file of the same device that this one continues; null for a complete one. */
  readonly previous: FileName | null;
  /** Other device → the last of its files that is in this one. */
  readonly read: Readonly<Record<DeviceId, number>>;
};

export type FileName = { readonly sequence: number; readonly digest: string };

/** A snapshot holds the journal up to here, so that older segments may go and the rest is played in after it. */
export type Covers = { readonly generation: number; readonly journal: ChainEnd };

/** A row of a table that this version does not know, or of this computer alone (`operations`). */
export type OtherRow = { readonly [key: string]: Value };

/** Rows come in batches, as they are read out of a database: nobody holds them all at once. */
export type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** Everything that goes into a file, table by table. No row twice: the counts would be wrong. */
export type FileTables = {
  readonly entries: Batches<Entry>;
  readonly documents: Batches<Document>;
  readonly texts: Batches<TextRow>;
  /** Table → its rows. Written after the three that travel, in this order. */
  readonly others: ReadonlyMap<string, Batches<OtherRow>>;
};

/** A piece of a file that is read: at most 2,000 rows of one table. */
export type FilePart =
  | { readonly kind: 'rows'; readonly rows: Rows }
  | { readonly kind: 'others'; readonly table: string; readonly rows: readonly OtherRow[] };

/** How many rows a table has, and one number over all of them whatever their order (`table-sums.ts`). */
export type TableSums = { readonly count: number; readonly hash: string };

/** The last lines: by which a reader knows that it has everything, and that it is what was written. */
export type FileFoot = {
  readonly tables: Readonly<Record<string, TableSums>>;
  /** SHA-256 in hexadecimal of every byte before the last line. */
  readonly digest: string;
};

/**
 * Why a file is not taken. Each has a sentence of its own on the screen, and in each case nothing was
 * changed. `line` is for the person who is called for help.
 */
export type FileRefusal =
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer-format'; readonly version: number }
  /** Copied or downloaded in part: whatever there is reads well, and then it ends. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'damaged'; readonly line: number; readonly what: Damage }
  | { readonly kind: 'too-large'; readonly line: number };

export type Damage =
  | 'not-a-line'
  | 'head'
  | 'row'
  | 'counts'
  | 'hash'
  | 'digest'
  | 'after-the-end'
  | 'changed-meanwhile';

/**
 * Thrown where a file turns out to be bad while it is read: it cannot be overlooked as an answer could.
 * `checkFile` turns it into a value.
 */
export class SyncFileRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`This file is not taken: ${refusal.kind}`);
    this.refusal = refusal;
  }
}
