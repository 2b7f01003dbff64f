import { Dexie, type PromiseExtended } from 'dexie';

import type { OperationId, RowId } from '#domain/kernel/units.ts';
import type { MergeEntry } from '#domain/sync/facts.ts';
import { type Groups, groupsOf } from '#domain/sync/groups.ts';
import type { Entry } from '#domain/sync/rows.ts';

import type { ShopDatabase } from './shop-database.ts';

/** All merges of cards, and the groups that those that count make. */
export type MergeBook = {
  /** Those taken back included. */
  readonly all: readonly MergeEntry[];
  readonly merges: readonly MergeEntry[];
  readonly groups: Groups;
  /** The card that stands for a group → all cards of it, smallest id first. */
  readonly members: ReadonlyMap<RowId, readonly RowId[]>;
  /** The card that stands for a group → the merges that made it. */
  readonly madeBy: ReadonlyMap<RowId, readonly MergeEntry[]>;
};

type Kept = { readonly version: unknown; readonly book: MergeBook };

/** What was read before, by database; and, while a command writes, by its transaction, which may yet fail. */
const kept = new WeakMap<object, Kept>();
const versionKey = 'merges';

/**
 * Which cards are one person. Every sale asks, so it is one small read for as long as no merge was
 * made or taken back; 500 merges read anew would cost 25 ms each time. Part of `entries-door.ts`, below
 * it only so that the door itself can ask.
 *
 * A chain of Dexie's own promises, here and in all that stands on it up to `liveDocument`: through a
 * few more `await`s of the engine's a live query (`useLiveQuery(() => …)`) would lose what it looked at,
 * and its screen would stand still.
 */
export function readMergeBook(db: ShopDatabase): PromiseExtended<MergeBook> {
  return db.local.get(versionKey).then((row) => {
    const writing = currentWriting();
    for (const place of [db, writing]) {
      const known = place && kept.get(place);
      if (known !== undefined && known.version === row?.value) return known.book;
    }
    return readAnew(db).then((book) => {
      kept.set(writing ?? db, { version: row?.value, book });
      return book;
    });
  });
}

/** Called inside the transaction that added a merge, or switched operations off or on. */
export async function mergesChanged(db: ShopDatabase): Promise<void> {
  await db.local.put({ key: versionKey, value: (await mergesVersion(db)) + 1 });
}

/** Another number after each merge that was made or taken back: whoever keeps something by group keeps it too. */
export async function mergesVersion(db: ShopDatabase): Promise<number> {
  const version = (await db.local.get(versionKey))?.value;
  return typeof version === 'number' ? version : 0;
}

/** The fact that some cards are one person. */
export function isMerge<E extends Entry>(entry: E): entry is E & MergeEntry {
  return entry.kind === 'merge';
}

/** The groups if exactly these operations did not count. */
export function groupsWithout({ all }: MergeBook, off: ReadonlySet<OperationId>): Groups {
  return groupsOf(all.filter(({ operationId }) => !off.has(operationId)));
}

function readAnew(db: ShopDatabase): PromiseExtended<MergeBook> {
  return db.entries
    .where('mark')
    .equals('merge')
    .toArray()
    .then((entries) => {
      const all = entries.filter(isMerge);
      if (all.length === 0) return bookOf(all, new Set());
      const off = db.operationsOff.toCollection().primaryKeys();
      return off.then((keys) => bookOf(all, new Set<unknown>(keys)));
    });
}

function bookOf(all: readonly MergeEntry[], off: ReadonlySet<unknown>): MergeBook {
  const merges = all.filter(({ operationId }) => !off.has(operationId));
  const groups = groupsOf(merges);
  const members = new Map<RowId, RowId[]>();
  for (const [member, canonical] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    put(members, canonical, member);
  }
  const madeBy = new Map<RowId, MergeEntry[]>();
  for (const merge of merges) put(madeBy, groups.get(merge.members[0] ?? merge.id), merge);
  return { all, merges, groups, members, madeBy };
}

function put<Value>(lists: Map<RowId, Value[]>, key: RowId | undefined, value: Value): void {
  if (key === undefined) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The transaction of the command that is at work, if one is. */
export function currentWriting(): object | undefined {
  const transaction: { readonly mode?: string } | null | undefined = Dexie.currentTransaction;
  return transaction?.mode === 'readwrite' ? transaction : undefined;
}
