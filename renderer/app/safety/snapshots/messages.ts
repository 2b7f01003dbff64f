import type { Difference } from '#data/snapshots/compare-with-live.ts';
import type { FileFoot, FileHead } from '#domain/sync/file/format.ts';
import type { DeviceId, ShopId } from '#domain/kernel/units.ts';
import type { OpenRefusal } from '#platform/sync-file/open-sync-file.ts';

/** Which database is to be written out, and whose it is. */
export type SnapshotSubject = {
  readonly databaseName: string;
  /** The shape it lies in: an older one is read as it is, before it is brought up to the newest. */
  readonly version: number;
  readonly shopId: ShopId;
  readonly deviceId: DeviceId;
  readonly generation: number;
};

/** What the page asks of the worker. Bytes go through `port`. */
export type Asked =
  | { readonly kind: 'write'; readonly subject: SnapshotSubject; readonly port: MessagePort }
  | { readonly kind: 'check'; readonly port: MessagePort }
  | { readonly kind: 'stop' };

export type Said =
  | { readonly kind: 'busy' }
  /** The first piece can be asked for. */
  | { readonly kind: 'begun'; readonly head: FileHead }
  | { readonly kind: 'written'; readonly foot: FileFoot }
  | { readonly kind: 'checked'; readonly wrong: Wrong }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'broken'; readonly message: string };

/** Why a snapshot that was read back is not vouched for; null if it is what the shop has. */
export type Wrong =
  | null
  | { readonly kind: 'refused'; readonly refusal: OpenRefusal }
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] };
