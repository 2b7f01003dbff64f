import { cardFrom } from '#domain/customers/card-document.ts';
import { confirmedDayPath } from '#domain/customers/data-check.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, Instant, OperationId, RowId } from '#domain/kernel/units.ts';
import type { MergeEntry } from '#domain/sync/facts.ts';
import type { Entry, Value } from '#domain/sync/rows.ts';

import { entriesAboutAny, entriesOfOperation, entryById } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { isMerge, readMergeBook } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { isChange, readChanges } from '../undo-fields.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { documentsOfGroup, liveCustomersAmong } from './customer-documents.ts';

/** A merge that counts, with the cards as they were before it. */
export type PastMerge = {
  readonly operationId: OperationId;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly cards: readonly { readonly id: RowId; readonly name: string; readonly number: string }[];
};

/** The merges that count, newest first; `most` of them. */
export async function mergesMade(shop: Shop, most: number): Promise<readonly PastMerge[]> {
  const { merges } = await readMergeBook(shop.db);
  const newest = merges.toSorted((one, other) => (one.rev < other.rev ? 1 : -1)).slice(0, most);
  return Promise.all(
    newest.map(async ({ operationId, at, day, members }) => ({
      operationId,
      at,
      day,
      cards: await cardsIn(shop.db, members),
    })),
  );
}

async function cardsIn(db: ShopDatabase, ids: readonly RowId[]): Promise<PastMerge['cards']> {
  const rows = await db.documents.bulkGet([...ids]);
  return rows
    .filter((row) => row !== undefined)
    .map((row) => {
      const { id, name, number } = cardFrom(row);
      return { id, name, number };
    });
}

/** Something that was written to a merged card after it was merged, and lies with one of its cards. */
export type AddedFact = {
  readonly id: RowId;
  /** The card that it is written to, and stays with once the cards are two again. */
  readonly card: RowId;
  readonly day: BusinessDay;
  readonly at: Instant;
} & (
  | { readonly kind: 'change'; readonly path: string; readonly after: Value }
  | { readonly kind: 'note' | 'sale' | 'refund' | 'other' }
);

/**
 * What was added to the cards of a merge since, newest first: after the cards are split, an edit can be
 * moved to the other card (`moveEdit`); sales and notes stay with the card they were written to.
 */
export async function addedSinceMerge(
  shop: Shop,
  operationId: OperationId,
): Promise<readonly AddedFact[]> {
  const merge = await mergeOf(shop.db, operationId);
  if (merge === undefined) return [];
  const off = await readOff(shop.db);
  const cards = await Promise.all(merge.members.map((id) => documentsOfGroup(shop.db, id)));
  const ids = new Set([...merge.members, ...cards.flat().map(({ id }) => id)]);
  const since = (await entriesAboutAny(shop.db, [...ids])).filter(
    ({ rev, operationId: by, kind }) =>
      rev > merge.rev && !off.has(by) && kind !== 'merge' && kind !== 'reversal',
  );
  const read = new Map(
    (await readChanges(shop.db, since.filter(isChange))).map((one) => [one.id, one]),
  );
  return since
    .toSorted((one, other) => (one.rev + one.id < other.rev + other.id ? 1 : -1))
    .flatMap((entry): AddedFact[] => {
      if (entry.subject === null) return [];
      const head = { id: entry.id, card: entry.subject, day: entry.day, at: entry.at };
      const change = read.get(entry.id);
      // Nobody typed it: it came with an edit that is listed itself.
      if (change?.path === confirmedDayPath) return [];
      return change === undefined
        ? [{ ...head, kind: kindOf(entry) }]
        : [{ ...head, kind: 'change', path: change.path, after: change.after }];
    });
}

export type MoveRefusal =
  | { readonly kind: 'unknown-card' }
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'still-one' };

/**
 * Gives an edit that was made while two cards were one to the other card: it gets the value, and the
 * first card has again what it held itself. Refused while they still are one card, and if the field was
 * changed again since.
 */
export async function moveEdit(
  shop: Shop,
  { changeId, to }: { readonly changeId: RowId; readonly to: RowId },
  act: Act,
): Promise<Result<null, MoveRefusal>> {
  return operate<null, MoveRefusal>(shop, act, async (write) => {
    const entry = await entryById(shop.db, changeId);
    if (entry === undefined || !isChange(entry)) return refuse({ kind: 'changed-since' });
    const cards = await liveCustomersAmong(shop.db, [entry.document, to]);
    if (cards.length === 1) return refuse({ kind: 'still-one' });
    const [from, other] = [entry.document, to].map((id) => cards.find((card) => card.id === id));
    if (from === undefined || other === undefined) return refuse({ kind: 'unknown-card' });
    const [change] = await readChanges(shop.db, [entry]);
    const present = from.fields[entry.path] ?? null;
    if (change === undefined || JSON.stringify(present) !== JSON.stringify(change.after)) {
      return refuse({ kind: 'changed-since' });
    }
    write.editDocument(other, { [entry.path]: change.after });
    write.editDocument(from, { [entry.path]: change.own ?? change.before });
    return accept(null);
  });
}

async function mergeOf(
  db: ShopDatabase,
  operationId: OperationId,
): Promise<MergeEntry | undefined> {
  return (await entriesOfOperation(db, operationId)).find(isMerge);
}

function kindOf(entry: Entry): 'note' | 'sale' | 'refund' | 'other' {
  switch (entry.kind) {
    case 'note':
    case 'sale':
    case 'refund':
      return entry.kind;
    default:
      return 'other';
  }
}
