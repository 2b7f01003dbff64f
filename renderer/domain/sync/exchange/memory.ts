import type { DeviceId, Instant, ShopId } from '../../kernel/units.ts';
import type { FileKey, FileName } from './file-name.ts';
import type { ArrivedSpan } from './spans.ts';

/** Where "changes since" goes on: numbers of another generation mean nothing (`design.md` §8.3). */
export type Cursor = { readonly generation: number; readonly seq: number };

/** What a file of the shared folder says about itself, besides its rows. */
export type ExchangeHeader = FileName & {
  readonly shop: ShopId;
  readonly kind: 'complete' | 'changes';
  readonly madeAt: Instant;
  /** The file of the same counter that it goes on from; null where it stands alone. */
  readonly previous: FileKey | null;
  /** Files whose rows are all in here, the counter's own and others'. Only of a complete file. */
  readonly covers: readonly FileKey[];
  /** Files that this counter waits for in vain. Who has what was in them writes it again. */
  readonly asks: readonly FileKey[];
};

/** A file of this counter that lies in the folder, as far as it knows. */
export type OwnFile = {
  readonly key: FileKey;
  readonly kind: 'complete' | 'changes';
  readonly bytes: number;
};

/** A file of another counter that was joined. */
export type ReadFile = Pick<ExchangeHeader, 'kind' | 'previous' | 'covers' | 'madeAt'> & {
  readonly key: FileKey;
};

/** A file that is not whole yet, or that another one says must be there: for how many rounds, and at which it was asked for. */
export type Waiting = {
  readonly key: FileKey;
  readonly rounds: number;
  readonly askedAt: number | null;
};

/** A file that is being put into the folder, and what will be true once it lies there. */
export type Intention = OwnFile & {
  readonly upTo: Cursor;
  readonly owed: readonly ArrivedSpan[];
  readonly covers: readonly FileKey[];
  readonly asks: readonly FileKey[];
};

/**
 * What one counter remembers of the shared folder. Kept by the main process beside the journal, since
 * the database may be built anew. Saved *after* what it tells about is on the disk, but for
 * `intended`, which is saved before. Losing it costs a new device id and a complete file, never a row.
 */
export type Memory = {
  readonly device: DeviceId;
  /** Ids it had before: it was restored or copied, or another one wrote under its id. */
  readonly former: readonly DeviceId[];
  /** Oldest first; those before the newest complete file are there to be deleted. */
  readonly own: readonly OwnFile[];
  /** Every other name it ever gave, so that an old file that comes back is not taken for a stranger's. */
  readonly past: readonly FileKey[];
  /** A kill while it is put there must not make our own file a stranger's. */
  readonly intended: Intention | null;
  /** Everything that arrived here through this number is in files: ours, or those of `spans`. */
  readonly upTo: Cursor;
  /** The last arrival that our newest complete file holds; what was erased after it still lies in our files. */
  readonly completeUpTo: Cursor;
  readonly read: readonly ReadFile[];
  /** Files whose rows came inside a complete file of somebody. */
  readonly covered: readonly FileKey[];
  readonly spans: readonly ArrivedSpan[];
  readonly waiting: readonly Waiting[];
  /** What others asked for since our last file. */
  readonly asked: readonly FileKey[];
  /** What our newest complete file covers. */
  readonly saidCovered: readonly FileKey[];
};

/** Names are kept for years, but not for ever: of the oldest beyond these, a file that is still there is read again. */
const mostNames = 2000;

/** What a counter knows that never saw the folder. */
export function emptyMemory(device: DeviceId): Memory {
  return {
    device,
    former: [],
    own: [],
    past: [],
    intended: null,
    upTo: { generation: 0, seq: 0 },
    completeUpTo: { generation: 0, seq: 0 },
    read: [],
    covered: [],
    spans: [],
    waiting: [],
    asked: [],
    saidCovered: [],
  };
}

/** The names of all files whose rows are in this counter's database: written, read, covered. */
export function contentsOf(memory: Memory): ReadonlySet<FileKey> {
  return new Set([
    ...memory.past,
    ...memory.own.map(({ key }) => key),
    ...memory.covered,
    ...memory.read.map(({ key }) => key),
  ]);
}

/** The newest of the names, as many as are kept. */
export function newestOf<One>(list: readonly One[]): readonly One[] {
  return list.length > mostNames ? list.slice(-mostNames) : list;
}

/** Each once, in the order of their first coming. */
export function once<One>(...lists: readonly (readonly One[])[]): readonly One[] {
  return [...new Set(lists.flat())];
}
