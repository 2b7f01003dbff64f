import type { PromiseExtended } from 'dexie';

import { isErased } from '#domain/customers/card-document.ts';
import { mergedDocument } from '#domain/customers/merged-card.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { type MergeBook, readMergeBook } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';

/** The kind of the documents that are customers' cards. */
export const customerKind = 'customer';

/**
 * The document of a card that can still be used: there, not deleted, not erased. A card that was merged
 * is the card of its group, whichever of its ids was asked for; edits of it go to the right document
 * by themselves (`write.editDocument`).
 */
export function liveDocument(db: ShopDatabase, id: RowId): PromiseExtended<Document | undefined> {
  return liveCustomersAmong(db, [id]).then(([document]) => document);
}

/** Whether a document is a card that screens show. */
export function isLive(document: Document): boolean {
  return (
    document.kind === customerKind &&
    !isErased(document) &&
    (document.fields['deletedAt'] ?? null) === null
  );
}

/**
 * Every card that screens show, in no order; merged cards as the one card they are. For columns,
 * lists and exports: a query by key reads `liveDocument`.
 */
export function liveCustomers(db: ShopDatabase): PromiseExtended<readonly Document[]> {
  return readMergeBook(db).then((book) =>
    db.documents
      .where('kind')
      .equals(customerKind)
      .toArray()
      .then((documents) => folded(documents, book).filter(isLive)),
  );
}

/**
 * Those of these cards that screens show, each once; a card that was merged away stands for the card
 * that it is part of. Ids of cards that are gone have no answer.
 */
export function liveCustomersAmong(
  db: ShopDatabase,
  ids: readonly RowId[],
): PromiseExtended<readonly Document[]> {
  return readMergeBook(db).then((book) =>
    documentsIn(db, book, ids).then((documents) => folded(documents, book).filter(isLive)),
  );
}

/**
 * The cards whose ids lie from `first` to `last`, both included, as screens show them: for reading all of
 * them in turns, since 2,000 rows in a row come five times as fast as 2,000 by their ids. A merged card
 * may come in two turns.
 */
export async function liveCustomersBetween(
  db: ShopDatabase,
  first: RowId,
  last: RowId,
): Promise<readonly Document[]> {
  const book = await readMergeBook(db);
  const rows = await db.documents.where(':id').between(first, last, true, true).toArray();
  const cards = rows.filter(({ kind }) => kind === customerKind);
  const known = new Set(cards.map(({ id }) => id));
  const members = new Set(cards.flatMap(({ id }) => cardsOfGroup(book, id)));
  const others = await db.documents.bulkGet([...members].filter((id) => !known.has(id)));
  return folded([...cards, ...others.filter((row) => row !== undefined)], book).filter(isLive);
}

/**
 * Every card that screens show, some at a time: 100,000 in one answer hold the page up for more than a second. What is
 * written meanwhile may be in it or not, and who is merged meanwhile may come twice, the later time as one.
 */
export async function* liveCustomersInTurns(
  db: ShopDatabase,
  atOnce: number,
): AsyncGenerator<readonly Document[]> {
  yield* unmergedInTurns(db, atOnce);
  const merged = [...(await readMergeBook(db)).members.keys()];
  for (let at = 0; at < merged.length; at += atOnce) {
    yield await liveCustomersAmong(db, merged.slice(at, at + atOnce));
  }
}

/** As `liveCustomersInTurns`, without those that are part of a merged card. */
export async function* unmergedInTurns(
  db: ShopDatabase,
  atOnce: number,
): AsyncGenerator<readonly Document[]> {
  const { groups } = await readMergeBook(db);
  // In the order of their ids: by an index, or one by one, they come five times as slowly.
  for (let last = ''; ;) {
    const rows = await db.documents.where(':id').above(last).limit(atOnce).toArray();
    const cards = rows.filter((row) => isLive(row) && !groups.has(row.id));
    if (cards.length > 0) yield cards.map(withoutSeq);
    const end = rows.at(-1);
    // A small or new shop is read in one go: its first keystroke waits for this.
    if (end === undefined || rows.length < atOnce) return;
    last = end.id;
  }
}

/** The documents of a card, one for each card it was merged from, as they lie; smallest id first. */
export function documentsOfGroup(
  db: ShopDatabase,
  id: RowId,
): PromiseExtended<readonly Document[]> {
  return documentsOfGroups(db, [id]);
}

/** As `documentsOfGroup`, for many cards in one read. */
export function documentsOfGroups(
  db: ShopDatabase,
  ids: readonly RowId[],
): PromiseExtended<readonly Document[]> {
  return readMergeBook(db).then((book) => documentsIn(db, book, ids));
}

function documentsIn(
  db: ShopDatabase,
  book: MergeBook,
  ids: readonly RowId[],
): PromiseExtended<readonly Document[]> {
  const wanted = new Set(ids.flatMap((id) => cardsOfGroup(book, id)));
  return db.documents
    .bulkGet([...wanted])
    .then((documents) => documents.filter((row) => row !== undefined).map(withoutSeq));
}

/** All cards of the group of `id`, itself included, smallest first. */
function cardsOfGroup(book: MergeBook, id: RowId): readonly RowId[] {
  return book.members.get(canonicalId(book.groups, id)) ?? [id];
}

function folded(documents: readonly Document[], book: MergeBook): readonly Document[] {
  const groups = new Map<RowId, Document[]>();
  const single: Document[] = [];
  for (const row of documents) {
    const document = withoutSeq(row);
    const canonical = book.groups.get(document.id);
    if (canonical === undefined) single.push(document);
    else groups.set(canonical, [...(groups.get(canonical) ?? []), document]);
  }
  for (const [canonical, group] of groups) {
    const merged = mergedDocument(group, book.madeBy.get(canonical) ?? []);
    if (merged !== undefined) single.push(merged);
  }
  return single;
}
