import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';

/** What a snapshot is made before or for (`design.md` §8.16); the computer keeps the word beside it. */
export type SnapshotReason =
  | 'daily'
  | 'import'
  | 'join'
  | 'replace'
  | 'restore'
  | 'migration'
  | 'update'
  | 'by-hand';

/** What came of a snapshot. */
export type SnapshotMade =
  /** Whole on the disk, read back, every row compared with the shop's. */
  | { readonly kind: 'kept'; readonly name: string; readonly rows: number; readonly bytes: number }
  | { readonly kind: 'not-made'; readonly why: NotMade };

/**
 * `no-room`: it would leave too little for sales. `busy`: a list is being taken in just now. `differs`: what was read
 * back is not what is here; it lies there and nobody vouches for it. `broken`: a fault that is in the log.
 */
export type NotMade =
  | 'no-room'
  | 'disk-full'
  | 'not-writable'
  | 'busy'
  | 'stopped'
  | 'differs'
  | 'broken';

export type SnapshotStep = {
  readonly reason: SnapshotReason;
  /** First all rows are written, then all are read back and compared. */
  readonly step: 'writing' | 'checking';
  readonly done: number;
  readonly of: number;
};

/** Where snapshots of an open shop are made, one at a time. */
export type SnapshotDesk = {
  readonly make: (reason: SnapshotReason) => Promise<SnapshotMade>;
  /** Gives up the one that is being made; what was written of it goes. */
  readonly stop: () => void;
  /** How far it is; undefined while none is made. */
  readonly step: () => SnapshotStep | undefined;
  readonly subscribe: (listener: () => void) => () => void;
};

const desks = new WeakMap<ShopDatabase, SnapshotDesk>();

/** The app sets it up once the shop is open; the shop to try and a plain browser have none. */
export function setSnapshotDesk({ db }: Pick<Shop, 'db'>, desk: SnapshotDesk): void {
  desks.set(db, desk);
}

/** The desk of an open shop; undefined where no snapshots are kept. */
export function snapshotDeskOf({ db }: Pick<Shop, 'db'>): SnapshotDesk | undefined {
  return desks.get(db);
}

/**
 * A snapshot before a step that is hard to take back (an import, a join, a replace), so that there is a way back
 * whatever comes of it. The step must not begin if this answers `not-made`: the person is told why, and may go on without
 * one only if they say so. `none-kept`: the shop to try, or a plain browser; nothing is lost there that anybody needs.
 */
export async function snapshotBefore(
  shop: Pick<Shop, 'db'>,
  reason: SnapshotReason,
): Promise<SnapshotMade | { readonly kind: 'none-kept' }> {
  const desk = snapshotDeskOf(shop);
  return desk === undefined ? { kind: 'none-kept' } : desk.make(reason);
}
