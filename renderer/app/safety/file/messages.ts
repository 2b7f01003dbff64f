import type { FileLook } from '#data/sync-file/look-at-file.ts';
import type { OpenShopName } from '#data/import/shop-in-worker.ts';
import type { JournalBatch } from '#data/ports.ts';
import type { Act } from '#data/write/act.ts';
import type { FileHead } from '#domain/sync/file/format.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';
import type { ShopId } from '#domain/kernel/units.ts';
import type { Secret } from '#platform/age/locks.ts';
import type { NextAppended } from '#platform/succession.ts';
import type { OpenRefusal } from '#platform/sync-file/open-sync-file.ts';

export type FileShopName = OpenShopName & { readonly shopId: ShopId };

/** What the page asks of the worker; one after the other. */
export type FileAsked =
  | {
      readonly kind: 'save';
      readonly shop: FileShopName;
      readonly passphrase: string;
      /** Through which the bytes are taken. */
      readonly port: MessagePort;
    }
  | {
      readonly kind: 'open';
      readonly shop: FileShopName;
      readonly file: Blob;
      readonly secret: Secret | null;
    }
  | { readonly kind: 'join'; readonly act: Act }
  /** Gives the join up, if it is not committed yet. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'fill'; readonly shopId: ShopId; readonly generation: number }
  | { readonly kind: 'appended'; readonly answer: NextAppended };

export type FileSaid =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'nudge' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'append'; readonly batch: JournalBatch }
  | FileAnswer;

export type FileAnswer =
  | { readonly kind: 'saved'; readonly sha256: string }
  | { readonly kind: 'opened'; readonly head: FileHead; readonly look: FileLook }
  | { readonly kind: 'refused'; readonly refusal: OpenRefusal }
  | { readonly kind: 'joined'; readonly rows: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'filled'; readonly end: ChainEnd }
  | { readonly kind: 'next-refused'; readonly why: 'disk-full' | 'not-writable' }
  | { readonly kind: 'broken'; readonly message: string };
