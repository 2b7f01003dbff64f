import {
  type CustomerColumns,
  forget,
  newColumns,
} from '#domain/customers/columns/customer-columns.ts';
import { putCustomer, turnToDay } from '#domain/customers/columns/fill-columns.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';
import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { liveCustomersAmong, liveCustomersInTurns } from '../customers/customer-documents.ts';
import { breath } from '../breath.ts';
import { readGroups } from '../entries-door.ts';
import { oneByOne } from '../one-by-one.ts';
import { withMerged } from '../search/alias-cards.ts';
import { changedCustomers } from '../search/changed-customers.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { dropColumns, loadColumns, saveColumns } from './columns-snapshot.ts';

/** What moved: these slots, or so much that everything is to be looked at again. */
export type ColumnChange = { readonly slots: readonly number[] } | 'everything';

/**
 * All customers as columns (`domain/customers/columns`): what lists, filters and counts read. Fed by `seq`,
 * opened from a packed snapshot (`design.md` §3, §6).
 */
export type CustomerList = {
  /** The present columns; another object after everything was read anew. */
  readonly columns: () => CustomerColumns;
  /** False until the snapshot is open or everybody was read once. */
  readonly isReady: () => boolean;
  /** Changes whenever a list could; for `useSyncExternalStore`. */
  readonly version: () => number;
  readonly subscribe: (listener: (change: ColumnChange) => void) => () => void;
  /** Resolves once everything committed so far is in the columns. */
  readonly caughtUp: () => Promise<void>;
  /** Brings "spent in 365 days" to the present day; does nothing on the same day. */
  readonly turnToToday: () => void;
  readonly stop: () => void;
};

/** Above this, reading everybody is quicker than one by one. */
const mostChanges = 5_000;
/** How long nothing may happen before the snapshot is written anew. */
const idleMs = 4_000;
/**
 * Customers that may have changed since the snapshot was written. Packing 100,000 takes a few hundred milliseconds,
 * too long to be done after each sale; reading some hundred customers anew at the next start takes none.
 */
const mostUnsaved = 300;
/** Cards read in one go, so that a keystroke at the counter waits for no more than that. */
const inOneGo = 250;

/**
 * Everybody in columns for lists and filters: opened from the packed record or read once, and from then on kept up
 * with what arrives. `stop` it with the shop.
 */
export function startCustomerList(shop: Shop): CustomerList {
  const { db, clock, arrivals } = shop;
  const today = () => dayNumber(clock.today());
  const listeners = new Set<(change: ColumnChange) => void>();
  let columns = newColumns(today());
  let cursor: Seq | undefined;
  let version = 0;
  let isStopped = false;
  const works = oneByOne(() => isStopped);
  let saving: ReturnType<typeof setTimeout> | undefined;
  let unsaved = 0;

  function changed(change: ColumnChange): void {
    version += 1;
    for (const listener of listeners) listener(change);
  }

  async function open(): Promise<void> {
    const snapshot = await loadColumns(db);
    if (snapshot === undefined) return;
    columns = snapshot.columns;
    cursor = snapshot.upTo;
    turnToDay(columns, today());
    changed('everything');
  }

  async function catchUp(): Promise<void> {
    if (isStopped) return;
    await lookUp();
    const groups = await readGroups(db);
    if (columns.groups === groups) return;
    columns.groups = groups;
    changed('everything');
  }

  async function lookUp(): Promise<void> {
    const changes =
      cursor === undefined ? undefined : await changedCustomers(db, cursor, mostChanges);
    if (changes === undefined) await readEverybody();
    else if (changes.upTo !== cursor) {
      const slots = await lookAgainAt(changes.customers);
      cursor = changes.upTo;
      // Filters that ask "in the last 30 days" were made for yesterday.
      if (turnToDay(columns, today())) changed('everything');
      else if (slots.length > 0) changed({ slots });
      unsaved += slots.length;
      if (unsaved > mostUnsaved) saveSoon();
    }
  }

  async function readEverybody(): Promise<void> {
    const upTo = seq((await readCounters(db)).seq);
    const fresh = newColumns(today());
    for await (const documents of liveCustomersInTurns(db, inOneGo)) {
      if (fresh.slots.size > 0) await breath();
      if (isStopped) return;
      await putAll(fresh, documents);
    }
    if (isStopped) return;
    // What was stored may hold somebody who is not among them any more.
    if ([...columns.slots.keys()].some((id) => !fresh.slots.has(id))) await dropColumns(db);
    columns = fresh;
    cursor = upTo;
    changed('everything');
    saveSoon();
  }

  async function lookAgainAt(customers: ReadonlySet<RowId>): Promise<readonly number[]> {
    // The card that stands for a group may be gone by a change of another card of it.
    const ids = await withMerged(db, customers);
    const slots: number[] = [];
    for (let at = 0; at < ids.length; at += inOneGo) {
      if (at > 0) await breath();
      slots.push(...(await lookAtSome(ids.slice(at, at + inOneGo))));
    }
    return [...new Set(slots)];
  }

  async function lookAtSome(ids: readonly RowId[]): Promise<readonly number[]> {
    const documents = await liveCustomersAmong(db, ids);
    const there = new Set(documents.map(({ id }) => id));
    const left = ids.filter((id) => !there.has(id)).map((id) => forget(columns, id));
    const gone = left.filter((slot) => slot !== undefined);
    if (gone.length > 0) {
      await dropColumns(db);
      unsaved = Infinity; // nothing is stored now
    }
    return [...gone, ...(await putAll(columns, documents))];
  }

  async function putAll(
    into: CustomerColumns,
    documents: readonly Document[],
  ): Promise<readonly number[]> {
    const groups = await readGroups(db);
    const standings = await db.standings.bulkGet(
      documents.map(({ id }) => canonicalId(groups, id)),
    );
    return documents.map((document, at) => putCustomer(into, cardFrom(document), standings[at]));
  }

  function saveSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(() => works.add(save), idleMs);
  }

  async function save(): Promise<void> {
    if (isStopped || cursor === undefined) return;
    await saveColumns(db, columns, cursor);
    unsaved = 0;
  }

  works.add(open);
  works.add(catchUp);
  const unsubscribe = arrivals.subscribe(() => works.add(catchUp));
  return {
    columns: () => columns,
    isReady: () => cursor !== undefined,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: works.settled,
    turnToToday: () => {
      if (turnToDay(columns, today())) changed('everything');
    },
    stop: () => {
      isStopped = true;
      clearTimeout(saving);
      unsubscribe();
    },
  };
}
