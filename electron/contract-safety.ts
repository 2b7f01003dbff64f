/**
 * What the page may ask so that nothing is lost (`design.md` §5): snapshots beside the journal, the folder in which
 * counters meet, room on the disk. The page never says a path; of its files the computer knows size and SHA-256.
 */
export type SafetyCalls = {
  'shop:renew-device': { ask: undefined; answer: RenewOutcome };
  'space:look': { ask: undefined; answer: SpaceAnswer };
  'protection:look': { ask: undefined; answer: ProtectionAnswer };
  'storage:clear-aside': { ask: undefined; answer: AsideCleared };
  'journal:trim': { ask: undefined; answer: TrimOutcome };
  'journal:erase': { ask: { readonly stubs: readonly Stub[] }; answer: EraseOutcome };
  'file:add': { ask: FilePiece; answer: PieceOutcome };
  'file:abandon': { ask: { readonly writing: number }; answer: { readonly kind: 'abandoned' } };
  'snapshots:list': { ask: undefined; answer: SnapshotList };
  'snapshots:begin': { ask: SnapshotAbout; answer: BeginOutcome };
  'snapshots:finish': { ask: SnapshotEnd; answer: SnapshotOutcome };
  'snapshots:read': { ask: { readonly name: string; readonly from: number }; answer: PieceRead };
  'snapshots:vouch': { ask: SnapshotMark; answer: VouchOutcome };
  'snapshots:tidy': { ask: undefined; answer: TidyOutcome };
  'snapshots:rotation': { ask: undefined; answer: RotationAnswer };
  'snapshots:keep': { ask: KeptLong; answer: KeepOutcome };
};

/** A place in the journal's chain, as `JournalEnd`: so many records, the last with this hash. */
export type CoveredEnd = { readonly count: number; readonly hash: string };

/** Bytes free for the shop. Under 1 GB the owner is warned, under 500 MB imports and photos are refused, sales last. */
export type SpaceAnswer =
  | {
      readonly kind: 'space';
      readonly free: number;
      readonly total: number;
      readonly level: SpaceLevel;
    }
  /** Some network folders do not say. */
  | { readonly kind: 'unknown'; readonly code: string };
export type SpaceLevel = 'plenty' | 'low' | 'tight';

/** Whether the disk is locked while this computer is off; `changing`: not yet, or not any more. */
export type ProtectionAnswer = {
  readonly kind: 'protection';
  readonly disk: DiskLock;
  readonly system: 'win32' | 'darwin' | 'linux' | 'other';
};
export type DiskLock = 'locked' | 'open' | 'changing' | 'unknown';

/** Damaged databases that were moved out of the way are gone: they still named a person who was erased. */
export type AsideCleared =
  | { readonly kind: 'cleared'; readonly copies: number }
  | { readonly kind: 'not-possible'; readonly code: string };

export type DiskTrouble =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-writable'; readonly code: string };

/** This counter goes on under a new id, since another writes under the old one. What it wrote stays as it is. */
export type RenewOutcome =
  | { readonly kind: 'renewed'; readonly deviceId: string }
  | { readonly kind: 'not-writable'; readonly code: string };

/** Which segments of the journal went, and where it begins now. */
export type TrimOutcome =
  | { readonly kind: 'trimmed'; readonly segments: number; readonly begins: CoveredEnd }
  | { readonly kind: 'nothing'; readonly why: NothingTrimmed }
  | DiskTrouble;
/**
 * `uncovered`: there are no two whole, verified snapshots that hold a whole segment. `chain-broken`: what lies behind
 * the snapshot cannot be proven, so nothing before it may go.
 */
export type NothingTrimmed = 'uncovered' | 'chain-broken';

/** A record whose body is to be replaced by one without the erased person; `hash` says that the page means this very record. */
export type Stub = { readonly number: number; readonly hash: string; readonly body: string };
export type EraseOutcome =
  | { readonly kind: 'erased'; readonly records: number; readonly segments: number }
  /** No such record, or another one: nothing was changed. */
  | { readonly kind: 'other-record'; readonly number: number }
  | DiskTrouble;

/** A piece of a file that was begun, in order from 0; at most 4 MB. */
export type FilePiece = {
  readonly writing: number;
  readonly index: number;
  readonly bytes: Uint8Array;
};
export type PieceOutcome =
  | { readonly kind: 'taken' }
  /** Not begun, given up, or a piece is missing: begin anew. */
  | { readonly kind: 'no-such-writing' }
  | DiskTrouble;
export type PieceRead =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array; readonly isLast: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly code: string };

export type BeginOutcome =
  | { readonly kind: 'begun'; readonly writing: number }
  /** A file like the last one would leave too little room for sales. */
  | { readonly kind: 'no-room'; readonly free: number }
  | DiskTrouble;

/** A table's rows and the order-independent hash over them, as the page counted them. */
export type TableCount = { readonly table: string; readonly rows: number; readonly hash: string };

/** `day`: the shop's business day, which rotation goes by. `reason`: `daily`, or the step it was made before. */
export type SnapshotAbout = {
  readonly reason: string;
  readonly day: string;
  readonly madeAt: string;
  /**
   * The journal's end that the rows hold wholly. Parts of a long command that is not committed yet are in no row: while one is
   * under way this is the end before its first part, or the journal would be trimmed of parts that a commit still needs.
   */
  readonly end: CoveredEnd;
  /** An older one that this takes the place of, without a person who was erased; or null. */
  readonly replaces: string | null;
};
export type SnapshotEnd = {
  readonly writing: number;
  readonly bytes: number;
  readonly tables: readonly TableCount[];
};
export type SnapshotMark = { readonly name: string; readonly sha256: string };

export type Snapshot = {
  readonly name: string;
  /** They count up, whatever the clock says: the newest has the highest; of two with the same, the higher revision. */
  readonly serial: number;
  readonly revision: number;
  readonly reason: string;
  readonly day: string;
  readonly madeAt: string;
  readonly end: CoveredEnd;
  readonly bytes: number;
  readonly sha256: string;
  readonly tables: readonly TableCount[];
  /** The page read it back and found its rows equal to the live ones. */
  readonly isVerified: boolean;
  /** Its file is there in full length. Whether every byte is right only reading says. */
  readonly isThere: boolean;
};
export type SnapshotList =
  /** `unreadable`: how many snapshots cannot say what they are. They stay where they are. */
  | {
      readonly kind: 'snapshots';
      readonly snapshots: readonly Snapshot[];
      readonly unreadable: number;
    }
  | { readonly kind: 'unreadable'; readonly code: string };
export type SnapshotOutcome =
  | { readonly kind: 'kept'; readonly snapshot: Snapshot }
  | { readonly kind: 'no-such-writing' }
  /** Fewer or other bytes arrived, or lie there, than were sent. Nothing is kept. */
  | { readonly kind: 'not-whole' }
  | DiskTrouble;
export type VouchOutcome =
  | { readonly kind: 'vouched' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-whole' }
  | DiskTrouble;
/** Names of those that a newer verified one made needless. */
export type TidyOutcome =
  | { readonly kind: 'tidied'; readonly dropped: readonly string[] }
  | DiskTrouble;

/** How many snapshots stay: of so many days, weeks and months that have one, the newest each. */
export type KeptLong = { readonly days: number; readonly weeks: number; readonly months: number };
export type RotationAnswer = { readonly kind: 'rotation' } & KeptLong;
export type KeepOutcome = { readonly kind: 'set' } | DiskTrouble;

/** The part of `window.computer` that belongs to these calls. */
export type SafetyComputer = {
  readonly renewDevice: () => Promise<RenewOutcome>;
  readonly lookAtSpace: () => Promise<SpaceAnswer>;
  readonly lookAtProtection: () => Promise<ProtectionAnswer>;
  readonly clearSetAside: () => Promise<AsideCleared>;
  readonly trimJournal: () => Promise<TrimOutcome>;
  readonly eraseInJournal: (stubs: readonly Stub[]) => Promise<EraseOutcome>;
  readonly addToFile: (piece: FilePiece) => Promise<PieceOutcome>;
  readonly abandonFile: (writing: number) => Promise<{ readonly kind: 'abandoned' }>;
  readonly listSnapshots: () => Promise<SnapshotList>;
  readonly beginSnapshot: (about: SnapshotAbout) => Promise<BeginOutcome>;
  readonly finishSnapshot: (end: SnapshotEnd) => Promise<SnapshotOutcome>;
  readonly readSnapshot: (name: string, from: number) => Promise<PieceRead>;
  readonly vouchForSnapshot: (mark: SnapshotMark) => Promise<VouchOutcome>;
  readonly tidySnapshots: () => Promise<TidyOutcome>;
  readonly readRotation: () => Promise<RotationAnswer>;
  readonly keepSnapshots: (wish: KeptLong) => Promise<KeepOutcome>;
};
