import { dayNumber } from '#domain/kernel/day-number.ts';
import { type OperationId, type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import { type Groups, canonicalId } from '#domain/sync/groups.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { breath } from '../breath.ts';
import { entriesOf, entriesSince, readGroups } from '../entries-door.ts';
import { oneByOne } from '../one-by-one.ts';
import { isReversal, readOff } from '../operations-off.ts';
import { isMerge } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import {
  type PurchaseTable,
  boughtSince,
  codeOf,
  loadPurchases,
  nameKey,
  newPurchaseTable,
  savePurchases,
} from './purchase-table.ts';

/**
 * Who bought what, and when last: what the filter "bought in the last N days" asks. Goods are known by the id
 * of a product or, in a past that has no ids, by its name (`nameKey`). Every sale counts; a voided or undone sale does not, one that was refunded does, since it was bought.
 */
export type Purchases = {
  readonly bought: (customer: RowId, goods: ReadonlySet<string>, since: number) => boolean;
  readonly isReady: () => boolean;
  readonly subscribe: (listener: (who: WhoBought) => void) => () => void;
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

/** Whose purchases are known anew. */
export type WhoBought = ReadonlySet<RowId> | 'everybody';

/** Rows read at once. One may be a page of imported history, which is four thousand sales. */
const page = 64;
const idleMs = 6_000;
/** Customers who bought since the table was stored; storing it after each sale would hold up the counter. */
const mostUnsaved = 300;

type Known = {
  readonly off: ReadonlySet<OperationId>;
  readonly groups: Groups;
  /** Takings back and merges that arrived up to here are in `off` and `groups` already. */
  readonly upTo: Seq;
};

/** Reads the whole past once, page by page, and follows it from then on. */
export function startPurchases(shop: Shop): Purchases {
  const { db, arrivals } = shop;
  const listeners = new Set<(who: WhoBought) => void>();
  let table: PurchaseTable = newPurchaseTable();
  let isReady = false;
  let isStopped = false;
  const works = oneByOne(() => isStopped);
  let saving: ReturnType<typeof setTimeout> | undefined;
  let unsaved = 0;

  async function open(): Promise<void> {
    table = (await loadPurchases(db)) ?? table;
  }

  async function catchUp(): Promise<void> {
    const before = table.upTo;
    const touched = new Set<RowId>();
    let firstUpTo: Seq | undefined;
    while (!isStopped) {
      const { entries, known } = await readPage(firstUpTo);
      firstUpTo = known.upTo;
      const last = entries.at(-1);
      if (last === undefined) break;
      const again = whomToFoldAnew(entries, known, before === 0);
      if (again === 'everybody') {
        table = newPurchaseTable();
        isReady = false;
        return catchUp();
      }
      for (const entry of entries) takeIn(entry, known, touched);
      for (const id of again) await foldAnew(id, known, touched);
      table.upTo = entries.reduce((most, entry) => Math.max(most, entry.seq), table.upTo);
      await breath();
    }
    if (isStopped || (isReady && table.upTo === before)) return;
    const who = isReady ? touched : 'everybody';
    isReady = true;
    for (const listener of listeners) listener(who);
    unsaved += who === 'everybody' ? Infinity : touched.size;
    if (unsaved > mostUnsaved && table.upTo !== before) saveSoon();
  }

  /** With what is off and merged at that moment: a sale may be voided while a long past is read. */
  function readPage(firstUpTo: Seq | undefined) {
    return db.transaction('r', db.entries, db.operationsOff, db.local, async () => ({
      entries: await entriesSince(db, seq(table.upTo), page),
      known: {
        off: await readOff(db),
        groups: await readGroups(db),
        upTo: firstUpTo ?? seq((await readCounters(db)).seq),
      },
    }));
  }

  function takeIn(entry: Entry, { off, groups }: Known, touched: Set<RowId>): void {
    if (!isSale(entry) || entry.subject === null || off.has(entry.operationId)) return;
    const customer = canonicalId(groups, entry.subject);
    touched.add(customer);
    note(table, customer, entry);
  }

  async function foldAnew(customer: RowId, known: Known, touched: Set<RowId>): Promise<void> {
    const id = canonicalId(known.groups, customer);
    touched.add(customer).add(id);
    table.customers.delete(customer);
    table.customers.delete(id);
    for (const entry of await entriesOf(db, id)) {
      if (isSale(entry) && !known.off.has(entry.operationId)) note(table, id, entry);
    }
  }

  function saveSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(() => works.add(save), idleMs);
  }

  async function save(): Promise<void> {
    if (isStopped) return;
    await savePurchases(db, table);
    unsaved = 0;
  }

  works.add(open);
  works.add(catchUp);
  const unsubscribe = arrivals.subscribe(() => works.add(catchUp));
  return {
    bought: (customer, goods, since) => boughtSince(table, customer, goods, since),
    isReady: () => isReady,
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

/** The customers whose sales a taking back or a merge moved; everybody, if too many to be named. */
function whomToFoldAnew(
  entries: readonly (Entry & { readonly seq: Seq })[],
  known: Known,
  isFirst: boolean,
): ReadonlySet<RowId> | 'everybody' {
  const again = new Set<RowId>();
  // On the first reading what is off is left out, and merged cards are one, from the beginning.
  for (const entry of entries.filter(({ seq: at }) => !isFirst || at > known.upTo)) {
    if (isMerge(entry)) for (const id of entry.members) again.add(id);
    if (!isReversal(entry)) continue;
    if (entry.touches === 'many') return 'everybody';
    for (const id of entry.touches) again.add(id);
  }
  return again;
}

/** A line of the list's products counts for the product, one of a past without ids for its name. */
function note(table: PurchaseTable, customer: RowId, sale: SaleEntry): void {
  const day = dayNumber(sale.day);
  for (const { productId, name } of sale.lines) {
    const key = productId ?? (name === null ? undefined : nameKey(name));
    if (key !== undefined) noteOne(table, customer, codeOf(table, key), day);
  }
}

/** Product and last day in turn; a customer has bought a few dozen things, so looking through them is quick. */
function noteOne({ customers }: PurchaseTable, customer: RowId, code: number, day: number): void {
  const pairs = customers.get(customer) ?? [];
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== code) continue;
    pairs[at + 1] = Math.max(pairs[at + 1] ?? 0, day);
    return;
  }
  pairs.push(code, day);
  customers.set(customer, pairs);
}
