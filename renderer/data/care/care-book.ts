import { type FollowUp, followUpKind } from '#domain/care/follow-up.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type BusinessDay, type RowId, type Seq, seq } from '#domain/kernel/units.ts';

import { breath } from '../breath.ts';
import { customerKind } from '../customers/customer-documents.ts';
import { mergesVersion } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { loadFollowUps, saveFollowUps } from './care-book-snapshot.ts';
import { FollowUpRows } from './follow-up-rows.ts';
import { FollowUpShelf } from './follow-up-shelf.ts';

/**
 * All open follow-ups and those closed lately, in memory, fed by `seq` (`design.md` §3): a board asks
 * for a day many times, and asking an index over 50,000 takes half a second. Those of customers who are
 * deleted, erased or unknown are not in it.
 */
export type CareBook = {
  /** False until everything was read once. */
  readonly isReady: () => boolean;
  /** Another number at each change. */
  readonly version: () => number;
  /** Open ones from `from` (null: however old) through `through`, by day, then time; those without a time last. */
  readonly open: (from: BusinessDay | null, through: BusinessDay) => readonly FollowUp[];
  /** Done or cancelled on that day, for about a quarter of a year back. */
  readonly closedOn: (day: BusinessDay) => readonly FollowUp[];
  readonly counts: (today: BusinessDay) => { readonly overdue: number; readonly today: number };
  /** Open and lately closed ones of a customer, of merged cards all of them; the soonest first. */
  readonly ofCustomer: (id: RowId) => readonly FollowUp[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in the book. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

/** Documents read at once. */
const page = 500;
const idleMs = 6_000;
/** So many changes since it was kept; keeping 50,000 after each act would hold up the counter. */
const mostUnsaved = 300;

const books = new WeakMap<Shop, CareBook>();

/** The one book of a shop, begun at the first use. */
export function careBookOf(shop: Shop): CareBook {
  const known = books.get(shop);
  if (known !== undefined) return known;
  const fresh = startCareBook(shop);
  books.set(shop, fresh);
  return fresh;
}

/** As `careBookOf`, a book of its own: a test opens it again as the next start does. */
export function startCareBook(shop: Shop): CareBook {
  const { db, arrivals } = shop;
  const shelf = new FollowUpShelf();
  const listeners = new Set<() => void>();
  const rows = new FollowUpRows(shop, shelf);
  let cursor: Seq | undefined;
  let isReady = false;
  let isStopped = false;
  let version = 0;
  let unsaved = 0;
  let running: Promise<void> = Promise.resolve();
  let saving: ReturnType<typeof setTimeout> | undefined;

  async function open(): Promise<void> {
    const kept = await loadFollowUps(db);
    if (kept === undefined) return readEverything();
    await rows.begin();
    rows.takeKept(kept.followUps);
    cursor = kept.upTo;
    // Cards were taken apart or put together since: the one who was deleted with another may be back.
    if (kept.merges !== (await mergesVersion(db))) await rows.lookAtAllMerged();
  }

  /** Only the first book of all asks for every one of them. */
  async function readEverything(): Promise<void> {
    cursor = seq((await readCounters(db)).seq);
    await rows.begin();
    const ids = await db.documents.where('kind').equals(followUpKind).primaryKeys();
    for (let start = 0; start < ids.length && !isStopped; start += page) {
      const read = await db.documents.bulkGet(ids.slice(start, start + page));
      await rows.take(read.filter((row) => row !== undefined));
      await breath();
    }
    unsaved = mostUnsaved + 1;
  }

  async function catchUp(): Promise<void> {
    let changed = 0;
    while (!isStopped && cursor !== undefined) {
      const arrived = await db.documents.where('seq').above(cursor).limit(page).toArray();
      const last = arrived.at(-1);
      if (last === undefined) break;
      changed += await rows.take(arrived.filter(({ kind }) => kind === followUpKind));
      changed += await rows.lookAtCustomers(arrived.filter(({ kind }) => kind === customerKind));
      cursor = last.seq;
      if (arrived.length === page) await breath();
    }
    changed += await rows.lookAtMerges();
    if (isStopped || (isReady && changed === 0)) return;
    isReady = true;
    version += 1;
    unsaved += changed;
    for (const listener of listeners) listener();
    if (unsaved > mostUnsaved) saveSoon();
  }

  function saveSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(() => enqueue(save), idleMs);
  }

  async function save(): Promise<void> {
    if (isStopped || cursor === undefined) return;
    await saveFollowUps(db, shelf.values(), { upTo: cursor, merges: await mergesVersion(db) });
    unsaved = 0;
  }

  function enqueue(work: () => Promise<void>): void {
    running = running.then(work).catch((error: unknown) => {
      // What is known stays, and the next arrival tries again; the log hears of it.
      if (isStopped || !db.isOpen()) return;
      queueMicrotask(() => {
        throw error;
      });
    });
  }

  enqueue(open);
  enqueue(catchUp);
  enqueue(() => shelf.makeIndex());
  const unsubscribe = arrivals.subscribe(() => enqueue(catchUp));
  return {
    isReady: () => isReady,
    version: () => version,
    open: (from, through) => shelf.open(from, through),
    closedOn: (day) => shelf.closedOn(day),
    counts: (today) => ({
      overdue: shelf.openCount(null, addDays(today, -1)),
      today: shelf.openCount(today, today),
    }),
    ofCustomer: (id) => rows.ofCustomer(id),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: () => running,
    stop: () => {
      isStopped = true;
      clearTimeout(saving);
      unsubscribe();
    },
  };
}
