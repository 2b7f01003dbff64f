import type { BusinessDay, DeviceId, Instant, RowId, ShopId } from '#domain/kernel/units.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import type { ChainEnd, TailRecord } from '#domain/sync/reconcile.ts';

/** What time it is, in the three ways the shop needs it. The only clock `data/` knows. */
export type Clock = {
  readonly ms: () => number;
  readonly instant: () => Instant;
  readonly today: () => BusinessDay;
};

/** Draws an id for a new row. */
export type NewId = () => RowId;

/** The append-only copy beside the database; absent in a plain browser (`design.md` §4). */
export type Journal = {
  readonly append: (batch: JournalBatch) => Promise<JournalAppended>;
  readonly read: (after: number) => Promise<JournalRead>;
  /** Where it began at this start, if snapshots took the place of its first records. */
  readonly begins?: ChainEnd | undefined;
};

export type JournalBatch = {
  readonly shopId: string;
  readonly after: ChainEnd;
  readonly records: readonly OutgoingRecord[];
};

export type OutgoingRecord = {
  readonly operationId: string;
  readonly part: number;
  readonly ids: readonly string[];
  readonly body: string;
};

export type JournalAppended =
  | { readonly kind: 'written'; readonly end: ChainEnd }
  | { readonly kind: 'out-of-order'; readonly end: ChainEnd }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-writable'; readonly code: string };

export type JournalRecord = TailRecord & {
  readonly number: number;
  readonly hash: string;
  readonly body: string;
};

export type JournalRead =
  | { readonly kind: 'page'; readonly records: readonly JournalRecord[]; readonly more: boolean }
  | { readonly kind: 'unreadable'; readonly code: string };

/** The snapshots beside the journal, as a rebuild needs them. */
export type SnapshotShelf = {
  /** Those that somebody vouched for, the newest first. Throws if nobody can tell which there are. */
  readonly list: () => Promise<readonly ShelvedSnapshot[]>;
  /** Reads one from its first byte to its last; what was seen of one that is `not-whole` counts for nothing. */
  readonly read: (
    name: string,
    look: (part: FilePart) => Promise<void>,
  ) => Promise<'whole' | 'not-whole'>;
};

export type ShelvedSnapshot = {
  readonly name: string;
  readonly madeAt: string;
  readonly end: ChainEnd;
  /** How many rows it has, for the progress line. */
  readonly rows: number;
};

/** Who this shop and this counter are, and which generation of the database is the present one. */
export type ShopIdentity = {
  readonly shopId: ShopId;
  readonly deviceId: DeviceId;
  readonly generation: number;
  /** The first generation of this state of the shop: lower ones were replaced, and nothing of them comes in again. 1 if none were. */
  readonly oldest?: number;
};

/** Everything impure that `data/` needs; `app/` hands it in from `platform/`. */
export type Ports = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly journal: Journal | null;
  /** Absent where no snapshots are kept. */
  readonly snapshots?: SnapshotShelf;
  /** A snapshot of a database that lies in an older shape, before it is brought up to the newest. */
  readonly beforeMigration?: (databaseName: string, version: number) => Promise<void>;
  /** Makes another generation the present one, durably, before the old one may go. */
  readonly pointTo: (generation: number) => Promise<boolean>;
};
