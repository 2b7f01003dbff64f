import { hasBit } from '#domain/search/bits.ts';
import type { Found, SearchCard } from '#domain/search/search-card.ts';
import {
  type SearchIndex,
  buildIndex,
  buildIndexInSlices,
  cardIn,
  isWorn,
  remove,
  upsert,
} from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';

import type { Arrivals } from '../arrivals.ts';
import { breath, inSlices } from '../breath.ts';
import { oneByOne } from '../one-by-one.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCounters } from '../write/counters.ts';
import {
  asShown,
  indexedAmong,
  indexedInTurns,
  mergedIndexed,
  ownAlias,
  withMerged,
} from './alias-cards.ts';
import { changedCustomers } from './changed-customers.ts';
import { type TagWords, readTagWords, searchCards } from './search-cards.ts';
import { dropSnapshot, loadSnapshot, saveSnapshot } from './search-snapshot.ts';

/**
 * All customers, in memory, ready for each keystroke (`design.md` §6). Fed by `seq`; opened from a
 * packed snapshot, so that the first keystroke after start does not wait for rows.
 */
export type CustomerSearch = {
  readonly find: (typed: string, limit?: number) => readonly Found[];
  /** False until the snapshot is open or the first build is done. */
  readonly isReady: () => boolean;
  readonly total: () => number;
  /** Changes whenever an answer could; for `useSyncExternalStore`. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far can be found. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

/** Above this, the index would be built anew right afterwards. */
const mostChanges = 2_000;
/** Cards read in one go, so that a keystroke waits for no more than that. */
const inOneGo = 250;
/** How long nothing may happen before the snapshot is written anew. */
const idleMs = 4_000;
/**
 * Customers that may have changed since then. Packing 100,000 and handing them over holds a keystroke up for an eighth of a
 * second, too long to be done after each sale; some hundred are read anew at the next start in no time.
 */
const mostUnsaved = 300;

/**
 * Finds people at every keystroke: opened from the packed record or built once, and from then on kept up with what
 * arrives. `stop` it with the shop.
 */
export function startSearch(db: ShopDatabase, arrivals: Arrivals): CustomerSearch {
  const listeners = new Set<() => void>();
  let index: SearchIndex = buildIndex([]);
  let tags: TagWords = new Map();
  let aliases = new Map<RowId, RowId>();
  let cursor: Seq | undefined;
  let total = 0;
  let version = 0;
  let isStopped = false;
  const works = oneByOne(() => isStopped);
  let saving: ReturnType<typeof setTimeout> | undefined;
  let unsaved = new Set<RowId>();

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  async function open(): Promise<void> {
    const snapshot = await loadSnapshot(db);
    if (snapshot === undefined) return;
    tags = await readTagWords(db);
    index = snapshot.index;
    cursor = snapshot.upTo;
    total = snapshot.total;
    aliases = new Map((await mergedIndexed(db)).aliases);
    // The first search builds tables that take 40 ms; better now than under the first key.
    search(index, '8', 1);
    changed();
  }

  async function catchUp(): Promise<void> {
    if (isStopped) return;
    const changes =
      cursor === undefined ? undefined : await changedCustomers(db, cursor, mostChanges);
    if (changes === undefined || changes.tagsChanged || isWorn(index)) await buildAnew();
    else if (changes.upTo !== cursor) {
      await lookAgainAt(changes.customers);
      cursor = changes.upTo;
      changed();
      for (const customer of changes.customers) unsaved.add(customer);
      if (changes.isErasing) await forgetBytes();
      else if (unsaved.size > mostUnsaved) saveSoon();
    }
  }

  /** Out of the answers they are already; the packed index keeps bytes until it is built anew (`design.md` §8.10). */
  async function forgetBytes(): Promise<void> {
    await dropSnapshot(db);
    await buildAnew();
    await save();
  }

  async function buildAnew(): Promise<void> {
    const upTo = seq((await readCounters(db)).seq);
    tags = await readTagWords(db);
    const cards = new Map<string, SearchCard>();
    const old = new Map<RowId, RowId>();
    for await (const indexed of indexedInTurns(db, inOneGo)) {
      if (cards.size > 0) await breath();
      if (isStopped) return;
      for (const card of await searchCards(db, indexed, tags)) cards.set(card.id, card);
      for (const [alias, shown] of indexed.aliases) old.set(alias, shown);
    }
    index = await inSlices(buildIndexInSlices([...cards.values()]));
    aliases = old;
    cursor = upTo;
    total = cards.size - aliases.size;
    changed();
    saveSoon();
  }

  async function lookAgainAt(customers: ReadonlySet<RowId>): Promise<void> {
    const ids = await withMerged(db, customers);
    for (let at = 0; at < ids.length; at += inOneGo) {
      if (at > 0) await breath();
      await lookAtSome(ids.slice(at, at + inOneGo));
    }
    total = cardsIn(index) - aliases.size;
  }

  async function lookAtSome(ids: readonly RowId[]): Promise<void> {
    const indexed = await indexedAmong(db, ids);
    const cards = await searchCards(db, indexed, tags);
    // Nothing is waited for from here on: a key in between would find nobody of them.
    for (const id of ids.flatMap((one) => [one, ownAlias(one)])) {
      remove(index, id);
      aliases.delete(id);
    }
    for (const card of cards) upsert(index, card);
    for (const [old, shown] of indexed.aliases) aliases.set(old, shown);
  }

  function find(typed: string, limit = 50): readonly Found[] {
    const found = search(index, typed, limit + Math.min(limit, aliases.size));
    return asShown(found, aliases, (id) => cardIn(index, id)).slice(0, limit);
  }

  function saveSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(() => {
      works.add(save);
    }, idleMs);
  }

  async function save(): Promise<void> {
    if (isStopped || cursor === undefined) return;
    await saveSnapshot(db, index, cursor, total);
    unsaved = new Set();
  }

  works.add(open);
  works.add(catchUp);
  const unsubscribe = arrivals.subscribe(() => works.add(catchUp));
  return {
    find,
    isReady: () => cursor !== undefined,
    total: () => total,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: works.settled,
    stop: () => {
      isStopped = true;
      clearTimeout(saving);
      unsubscribe();
    },
  };
}

/** Counted in memory: asking IndexedDB how many rows it has takes a fifth of a second at 100,000. */
function cardsIn({ base, gone, changed }: SearchIndex): number {
  let away = 0;
  for (let slot = 0; slot < base.count; slot += 1) if (hasBit(gone, slot)) away += 1;
  return base.count - away + changed.size;
}
