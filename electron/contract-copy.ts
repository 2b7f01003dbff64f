import type { DiskTrouble } from './contract-safety.ts';

/**
 * The copy of the shop that a person takes along: an encrypted file at the place that they choose in the system's own
 * dialog. The page makes the bytes and never says a path; they are handed over with `file:add`.
 */
export type CopyCalls = {
  'copy:begin': { ask: CopyWords; answer: CopyBegun };
  'copy:finish': { ask: CopyEnd; answer: CopyKept };
};

/** What the dialog says, in the language of the shop; the name it proposes ends in `.json.age`. */
export type CopyWords = { readonly title: string; readonly fileName: string };
export type CopyBegun =
  | { readonly kind: 'begun'; readonly writing: number }
  | { readonly kind: 'cancelled' }
  /** The shop's own folder: a copy there is lost together with the shop. */
  | { readonly kind: 'own-data' }
  | DiskTrouble;
/** `sha256` of all bytes: what lies on the disk is read again and must come to the same before it gets its name. */
export type CopyEnd = {
  readonly writing: number;
  readonly bytes: number;
  readonly sha256: string;
};
export type CopyKept =
  /** The path is there to be shown. `isSynced`: the folder said that the name outlives a power cut. */
  | { readonly kind: 'kept'; readonly path: string; readonly isSynced: boolean }
  | { readonly kind: 'no-such-writing' }
  /** Other bytes lie there than were sent. No file has the name. */
  | { readonly kind: 'not-whole' }
  | DiskTrouble;

/** The part of `window.computer` that belongs to these calls. */
export type CopyComputer = {
  readonly beginCopy: (words: CopyWords) => Promise<CopyBegun>;
  readonly finishCopy: (end: CopyEnd) => Promise<CopyKept>;
};
