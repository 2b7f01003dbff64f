import { type FollowUp, followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type BusinessDay, type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { type Groups, canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { breath } from '../breath.ts';
import { customerKind, isLive, liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import { mergesVersion } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import type { StoredDocument } from '../stored-rows.ts';
import { readCounters } from '../write/counters.ts';
import { loadFollowUps, saveFollowUps } from './care-book-snapshot.ts';
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

/** How long closed ones are kept at hand. */
const closedDays = 100;
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
  /** Customers with follow-ups whose cards were not there: they may still come from another counter. */
  const missing = new Set<RowId>();
  let groups: Groups = new Map();
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
    groups = await readGroups(db);
    const oldest = oldestClosed();
    for (const followUp of kept.followUps) if (isWanted(followUp, oldest)) shelf.add(followUp);
    cursor = kept.upTo;
    // Cards were taken apart or put together since: the one who was deleted with another may be back.
    if (kept.merges !== (await mergesVersion(db))) await lookAgainAt([...groups.keys()]);
  }

  /** Only the first book of all asks for every one of them. */
  async function readEverything(): Promise<void> {
    cursor = seq((await readCounters(db)).seq);
    groups = await readGroups(db);
    const ids = await db.documents.where('kind').equals(followUpKind).primaryKeys();
    for (let start = 0; start < ids.length && !isStopped; start += page) {
      const rows = await db.documents.bulkGet(ids.slice(start, start + page));
      await take(rows.filter((row) => row !== undefined));
      await breath();
    }
    unsaved = mostUnsaved + 1;
  }

  async function catchUp(): Promise<void> {
    let changed = 0;
    while (!isStopped && cursor !== undefined) {
      const rows = await db.documents.where('seq').above(cursor).limit(page).toArray();
      const last = rows.at(-1);
      if (last === undefined) break;
      changed += await take(rows.filter(({ kind }) => kind === followUpKind));
      changed += await lookAtCustomers(rows.filter(({ kind }) => kind === customerKind));
      cursor = last.seq;
      if (rows.length === page) await breath();
    }
    changed += await lookAtMerges();
    if (isStopped || (isReady && changed === 0)) return;
    isReady = true;
    version += 1;
    unsaved += changed;
    for (const listener of listeners) listener();
    if (unsaved > mostUnsaved) saveSoon();
  }

  /** Follow-ups as they are now. Answers how many changed anything here. */
  async function take(rows: readonly StoredDocument[]): Promise<number> {
    if (rows.length === 0) return 0;
    const oldest = oldestClosed();
    const wanted: FollowUp[] = [];
    let changed = 0;
    for (const row of rows) {
      if (shelf.remove(row.id)) changed += 1;
      const followUp = followUpFrom(row);
      if (followUp !== null && isThere(row) && isWanted(followUp, oldest)) wanted.push(followUp);
    }
    const live = await liveAmong(wanted.map(({ customerId }) => customerId));
    for (const followUp of wanted) {
      if (!live.has(followUp.customerId)) {
        missing.add(followUp.customerId);
        continue;
      }
      missing.delete(followUp.customerId);
      shelf.add(followUp);
      changed += 1;
    }
    return changed;
  }

  /** Those of these customers who can be seen to; known ones need not be asked for. */
  async function liveAmong(ids: readonly RowId[]): Promise<ReadonlySet<RowId>> {
    const live = new Set(ids.filter((id) => shelf.has(id)));
    const asked = [...new Set(ids)].filter((id) => !live.has(id));
    for (let start = 0; start < asked.length; start += page) {
      const some = asked.slice(start, start + page);
      const cards = await liveCustomersAmong(db, some);
      const shown = new Set(cards.map(({ id }) => canonicalId(groups, id)));
      for (const id of some) if (shown.has(canonicalId(groups, id))) live.add(id);
    }
    return live;
  }

  /** Somebody was deleted, erased, or is back. Other changes of a card do not matter here. */
  async function lookAtCustomers(rows: readonly Document[]): Promise<number> {
    const moved = rows.filter((row) =>
      isLive(row)
        ? row.clock['deletedAt'] !== undefined || missing.has(row.id)
        : shelf.has(row.id) || groups.has(row.id),
    );
    return lookAgainAt(moved.map(({ id }) => id));
  }

  async function lookAtMerges(): Promise<number> {
    const fresh = await readGroups(db);
    if (fresh === groups) return 0;
    const moved = new Set([...groups.keys(), ...fresh.keys()]);
    groups = fresh;
    // A screen that asks by customer sees another list, whether or not anything moved.
    return 1 + (await lookAgainAt([...moved]));
  }

  async function lookAgainAt(ids: readonly RowId[]): Promise<number> {
    // `membersOf` looks through all groups: not for each of their thousand cards.
    const moved = new Set(ids.map((id) => canonicalId(groups, id)));
    const merged = [...groups].flatMap(([id, root]) => (moved.has(root) ? [id] : []));
    const all = [...new Set([...ids, ...moved, ...merged])];
    let changed = 0;
    for (const id of all) for (const one of shelf.of(id)) if (shelf.remove(one.id)) changed += 1;
    for (let start = 0; start < all.length; start += page) {
      const keys = all.slice(start, start + page).map((id) => [followUpKind, id]);
      const index = db.documents.where('[kind+fields.customerId]');
      changed += await take(await index.anyOf(keys).toArray());
    }
    return changed;
  }

  function oldestClosed(): BusinessDay {
    return addDays(shop.clock.today(), -closedDays);
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
    ofCustomer: (id) =>
      membersOf(groups, id)
        .flatMap((member) => shelf.of(member))
        .sort((one, other) => (one.day + one.id < other.day + other.id ? -1 : 1)),
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

function isThere({ fields }: Document): boolean {
  return (fields['deletedAt'] ?? null) === null;
}

function isWanted({ state, closedDay }: FollowUp, oldest: BusinessDay): boolean {
  return state === 'open' || (closedDay !== null && closedDay >= oldest);
}
