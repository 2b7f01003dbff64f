import type { Shop } from '#data/shop.ts';
import type { FileLook } from '#data/sync-file/look-at-file.ts';
import type { Instant } from '#domain/kernel/units.ts';
import type { FileHead } from '#domain/sync/file/format.ts';
import type { Secret } from '#platform/age/locks.ts';
import type { CopyOutcome } from '#platform/copy-file.ts';
import type { ReplacedShop } from '#platform/succession.ts';
import type { OpenRefusal } from '#platform/sync-file/open-sync-file.ts';

/** What the screens of the backup ask for; `app/safety/file` does it, in a worker. */
export type FileDesk = {
  /** Makes the encrypted copy of the shop and has a person say where it is to lie. */
  readonly save: (
    words: { readonly title: string; readonly fileName: string },
    passphrase: string,
    progress: FileProgress,
  ) => Promise<CopyOutcome>;
  readonly open: (
    file: File,
    secret: Secret | null,
    progress: FileProgress,
  ) => Promise<OpenOutcome>;
  /** Snapshots that were made before something was joined, newest first: the ways back from it. */
  readonly beforeJoins: () => Promise<readonly BeforeJoin[]>;
  readonly openBefore: (before: BeforeJoin, progress: FileProgress) => Promise<OpenOutcome>;
  readonly replaced: () => Promise<readonly ReplacedShop[]>;
  /** Answers only if it was not possible: else the page loads again. */
  readonly takeBack: (shop: ReplacedShop) => Promise<ReplaceFailure>;
};

/** The shop as it was before a join. */
export type BeforeJoin = { readonly name: string; readonly madeAt: Instant };

/** Rows so far. */
export type FileProgress = (rows: number) => void;

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly file: OpenFile }
  | { readonly kind: 'refused'; readonly refusal: OpenRefusal }
  /** The stick was pulled out, or a fault that is in the log. */
  | { readonly kind: 'unreadable' };

/** A file that was read to its end and found whole. Nothing was changed yet. */
export type OpenFile = {
  readonly head: FileHead;
  readonly look: FileLook;
  /** `new-here`: nobody is in the book of this computer yet. `other-shop`: it can only take this one's place. */
  readonly relation: 'same-shop' | 'other-shop' | 'new-here';
  readonly join: (progress: FileProgress) => Promise<JoinOutcome>;
  /** Gives a join up that is under way. One that counts already is told as joined. */
  readonly stop: () => void;
  /** Answers only if it was not possible: else the page loads again. */
  readonly replace: (progress: FileProgress) => Promise<ReplaceFailure>;
  readonly close: () => void;
};

export type JoinOutcome =
  | { readonly kind: 'joined'; readonly rows: number }
  /** Given up before it counted: nothing of it is here. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'no-snapshot'; readonly isFull: boolean }
  | { readonly kind: 'unreadable' };

export type ReplaceFailure =
  | { readonly kind: 'no-snapshot'; readonly isFull: boolean }
  | { readonly kind: 'disk-full' }
  /** Something was sold or changed meanwhile, or is not in the journal yet. */
  | { readonly kind: 'moved-on' }
  | { readonly kind: 'not-possible' };

const desks = new WeakMap<Shop['db'], FileDesk>();

/** The app sets it up once the shop is open. */
export function setFileDesk({ db }: Pick<Shop, 'db'>, desk: FileDesk): void {
  desks.set(db, desk);
}

/** The desk of the open shop; undefined where there is none (the shop to try). */
export function fileDeskOf({ db }: Pick<Shop, 'db'>): FileDesk | undefined {
  return desks.get(db);
}
