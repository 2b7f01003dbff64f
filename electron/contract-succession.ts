import type { AppendOutcome, JournalBatch, JournalEnd } from './contract-journal.ts';
import type { DiskTrouble } from './contract-safety.ts';

/**
 * What the page may ask so that another state of a shop takes the place of the present one: a new computer that opens
 * its sync file, a counter that joins a shop, a replace. The new shop is written whole in a folder beside; then the two
 * change places in one durable step, and the page loads again. Killed before that step, the present shop opens as ever;
 * after it, the new one. The old folder stays as it was, for the way back.
 */
export type SuccessionCalls = {
  'next:begin': { ask: NextAbout; answer: NextBegun };
  'next:append': { ask: JournalBatch; answer: NextAppended };
  'next:take': { ask: NextEnd; answer: TakenOver };
  'next:abandon': { ask: undefined; answer: { readonly kind: 'abandoned' } };
  'replaced:list': { ask: undefined; answer: ReplacedList };
  'replaced:take-back': { ask: TakeBack; answer: TakenOver };
  'replaced:drop': { ask: { readonly name: string }; answer: ReplacedDropped };
};

/**
 * `generation`: the database that the page fills for it; for the present shop's own id a higher one than the present.
 * `bytes`: about how much will be written, so that a full disk is known before.
 */
export type NextAbout = {
  readonly shopId: string;
  readonly generation: number;
  readonly bytes: number;
};
export type NextBegun =
  /** Under this new device id it will write: the old id may be in use by whoever wrote the file. */
  | { readonly kind: 'begun'; readonly deviceId: string }
  | { readonly kind: 'no-room'; readonly free: number }
  /** Not a higher generation: its database may be the present one. */
  | { readonly kind: 'older' }
  | DiskTrouble;
export type NextAppended = AppendOutcome | { readonly kind: 'not-begun' };

/** `next`: the end of the new journal as the page knows it. `until`: the present shop's end up to which the page has seen everything. */
export type NextEnd = { readonly next: JournalEnd; readonly until: JournalEnd };
export type TakenOver =
  /** Load the page again: `shop:open` answers with the other shop now. `replaced` names the folder that has the former one. */
  | { readonly kind: 'taken'; readonly replaced: string }
  /** None was begun, there is none of that name, or not all of it arrived. Nothing was changed. */
  | { readonly kind: 'not-whole' }
  /** Somebody wrote into the present shop meanwhile: look again. Nothing was changed. */
  | { readonly kind: 'moved-on' }
  | DiskTrouble;

/** A shop whose place was taken, as it lies there. */
export type ReplacedShop = {
  readonly name: string;
  readonly shopId: string;
  readonly generation: number;
  /** When its place was taken, UTC. */
  readonly replacedAt: string;
};
export type ReplacedList =
  | { readonly kind: 'replaced'; readonly shops: readonly ReplacedShop[] }
  | { readonly kind: 'unreadable'; readonly code: string };
/** `generation`: one that no database of that shop has; it is built anew from its journal. */
export type TakeBack = {
  readonly name: string;
  readonly generation: number;
  readonly until: JournalEnd;
};
export type ReplacedDropped =
  | { readonly kind: 'dropped' }
  | { readonly kind: 'not-writable'; readonly code: string };

/** The part of `window.computer` that belongs to these calls. */
export type SuccessionComputer = {
  readonly beginNext: (about: NextAbout) => Promise<NextBegun>;
  readonly appendToNext: (batch: JournalBatch) => Promise<NextAppended>;
  readonly takeNext: (end: NextEnd) => Promise<TakenOver>;
  readonly abandonNext: () => Promise<{ readonly kind: 'abandoned' }>;
  readonly listReplaced: () => Promise<ReplacedList>;
  readonly takeBackReplaced: (back: TakeBack) => Promise<TakenOver>;
  readonly dropReplaced: (name: string) => Promise<ReplacedDropped>;
};
