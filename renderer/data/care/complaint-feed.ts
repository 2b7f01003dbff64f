import { type Complaint, complaintFrom, complaintKind } from '#domain/care/complaint.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import { changedCustomers } from '../search/changed-customers.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { isThere } from './complaint-rows.ts';

/** A complaint and whose it is. `customerId` is the card that stands for theirs. */
export type ShownComplaint = Complaint & {
  readonly name: string;
  readonly number: string;
  /** The first phone as it was typed; empty for none. */
  readonly phone: string;
};

/**
 * All complaints of people who are in the book, in memory, fed by `seq` (`design.md` §3): a shop has them by the
 * hundred, ids and days only. The board, the counts and the causes by month ask here.
 */
export type ComplaintFeed = {
  /** Undefined until all were read once; oldest first. A new list at each change. */
  readonly complaints: () => readonly ShownComplaint[] | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in the list. */
  readonly caughtUp: () => Promise<void>;
};

/** Above this, reading all of them is quicker than one by one. */
const mostChanges = 5_000;

const feeds = new WeakMap<Shop, ComplaintFeed>();

/** The one feed of a shop, begun when somebody first asks. */
export function complaintFeedOf(shop: Shop): ComplaintFeed {
  const known = feeds.get(shop);
  if (known !== undefined) return known;
  const fresh = startFeed(shop);
  feeds.set(shop, fresh);
  return fresh;
}

type Person = Pick<ShownComplaint, 'name' | 'number' | 'phone'> & { readonly id: RowId };

function startFeed(shop: Shop): ComplaintFeed {
  const { db, arrivals } = shop;
  const listeners = new Set<() => void>();
  const known = new Map<RowId, Complaint>();
  /** By the ids as written in the complaints; those who are gone have none. */
  const people = new Map<RowId, Person>();
  let list: readonly ShownComplaint[] | undefined;
  let cursor: Seq | undefined;
  let running: Promise<void> = Promise.resolve();

  async function catchUp(): Promise<void> {
    const isMoved = cursor === undefined ? await readAll() : await readSince(cursor);
    if (!isMoved && list !== undefined) return;
    list = [...known.values()].sort(oldestFirst).flatMap((complaint) => {
      const person = people.get(complaint.customerId);
      return person === undefined ? [] : [shown(complaint, person)];
    });
    for (const listener of listeners) listener();
  }

  async function readAll(): Promise<boolean> {
    cursor = seq((await readCounters(db)).seq);
    known.clear();
    people.clear();
    for (const document of await db.documents.where('kind').equals(complaintKind).toArray()) {
      const complaint = isThere(document) ? complaintFrom(document) : null;
      if (complaint !== null) known.set(document.id, complaint);
    }
    await lookUp(new Set([...known.values()].map(({ customerId }) => customerId)));
    return true;
  }

  async function readSince(after: Seq): Promise<boolean> {
    const changes = await changedCustomers(db, after, mostChanges);
    if (changes === undefined) return readAll();
    if (changes.upTo === after) return false;
    cursor = changes.upTo;
    const moved = new Set<RowId>();
    for (const document of await db.documents.where('seq').above(after).toArray()) {
      if (document.kind !== complaintKind) continue;
      const complaint = isThere(document) ? complaintFrom(document) : null;
      if (complaint === null) known.delete(document.id);
      else known.set(document.id, complaint);
      moved.add(complaint?.customerId ?? document.id);
    }
    const theirs = await thoseAmong(changes.customers);
    if (moved.size + theirs.size === 0) return false;
    await lookUp(new Set([...moved, ...theirs]));
    return true;
  }

  /** Who of them has a complaint here, by the ids written in it: a card may be one of a group that changed. */
  async function thoseAmong(changed: ReadonlySet<RowId>): Promise<ReadonlySet<RowId>> {
    const groups = await readGroups(db);
    const cards = new Set([...changed].map((id) => canonicalId(groups, id)));
    const written = [...known.values()].map(({ customerId }) => customerId);
    return new Set(written.filter((id) => changed.has(id) || cards.has(canonicalId(groups, id))));
  }

  async function lookUp(ids: ReadonlySet<RowId>): Promise<void> {
    const groups = await readGroups(db);
    const cards = (await liveCustomersAmong(db, [...ids])).map(cardFrom);
    const found = new Map(cards.map((card) => [canonicalId(groups, card.id), card]));
    for (const id of ids) {
      const card = found.get(canonicalId(groups, id));
      people.delete(id);
      if (card === undefined) continue;
      const { name, number, phones } = card;
      people.set(id, { id: card.id, name, number, phone: phones[0]?.typed ?? '' });
    }
  }

  function enqueue(work: () => Promise<void>): void {
    running = running.then(work).catch((error: unknown) => {
      // The list stays as it was and the next arrival tries again; the log hears of it.
      if (!db.isOpen()) return;
      queueMicrotask(() => {
        throw error;
      });
    });
  }

  enqueue(catchUp);
  arrivals.subscribe(() => enqueue(catchUp));
  return {
    complaints: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: () => running,
  };
}

function shown(complaint: Complaint, { id, name, number, phone }: Person): ShownComplaint {
  return { ...complaint, customerId: id, name, number, phone };
}

function oldestFirst(one: Complaint, other: Complaint): number {
  return one.openedAt + one.id < other.openedAt + other.id ? -1 : 1;
}
