import { receive } from '#domain/kernel/clock.ts';
import { isCareDone, isSatisfaction, isWinBackContact } from '#domain/care/facts.ts';
import { isCouponIssue } from '#domain/coupons/fold-coupons.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { dayText } from '#domain/kernel/day-number.ts';
import {
  type BusinessDay,
  type RowId,
  type Stamp,
  seq,
  toBusinessDay,
} from '#domain/kernel/units.ts';
import { isPrint } from '#domain/printing/print-entry.ts';
import { type HistoryPage, isHistory } from '#domain/sales/history.ts';
import { erasedDocument, erasedIn, erasedText, isErasure } from '#domain/sync/erasing.ts';
import { joinDocument, joinText } from '#domain/sync/join.ts';
import type { Document, Entry, RowHead, Rows, TextRow } from '#domain/sync/rows.ts';

import { isMerge, mergesChanged } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type {
  CareMark,
  CareMarked,
  Counters,
  CouponMark,
  EntryMark,
  PrintMark,
  StoredDocument,
  StoredEntry,
  StoredText,
  WalkInMark,
} from '../stored-rows.ts';

/**
 * Joins rows into the tables, whoever wrote them: this counter just now, a journal, another device.
 * Runs inside the caller's transaction. Answers what was new or changed, and the counters after:
 * every row that arrives gets the next `seq`, and the clock has seen every stamp.
 *
 * Facts that are there already stay as they are; documents and texts are joined; erased people
 * stay erased (`design.md` §3).
 */
export async function joinInto(
  db: ShopDatabase,
  rows: Rows,
  counters: Counters,
): Promise<{ readonly changed: Rows; readonly counters: Counters }> {
  const changed = await withoutErased(db, rows);
  let next = counters.seq;
  const arrived = <Row extends RowHead>(row: Row) => ({ ...row, seq: seq(++next) });

  const texts = changed.texts.map((row): StoredText => arrived(row));
  const documents = changed.documents.map((row): StoredDocument => arrived(row));
  const entries = changed.entries.map((row): StoredEntry => marked(arrived(row)));
  // Each empty call would cost a tenth of a millisecond at the counter.
  if (texts.length > 0) await db.texts.bulkPut(texts);
  if (documents.length > 0) await db.documents.bulkPut(documents);
  if (entries.length > 0) await db.entries.bulkAdd(entries);
  if (entries.some(isMerge)) await mergesChanged(db);
  return { changed, counters: { ...counters, seq: next, clock: clockAfter(counters, rows) } };
}

async function withoutErased(db: ShopDatabase, rows: Rows): Promise<Rows> {
  const [entries, known] = await Promise.all([
    newEntries(db, rows.entries),
    db.entries.where('mark').equals('erasure').toArray(),
  ]);
  const fresh = entries.filter(isErasure);
  const erased = erasedIn([...known, ...fresh]);
  const reached = await rowsReachedBy(db, erasedIn(fresh));
  const incoming = {
    documents: [...rows.documents, ...reached.documents],
    texts: [...rows.texts, ...reached.texts],
  };
  return {
    entries,
    documents: await changedDocuments(db, incoming.documents, erased),
    texts: await changedTexts(db, incoming.texts, erased),
  };
}

async function newEntries(db: ShopDatabase, entries: readonly Entry[]): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const known = await db.entries.bulkGet(unique.map(({ id }) => id));
  return unique.filter((_, index) => known[index] === undefined);
}

async function changedDocuments(
  db: ShopDatabase,
  documents: readonly Document[],
  erased: ReadonlySet<RowId>,
): Promise<readonly Document[]> {
  if (documents.length === 0) return [];
  return changedRows(
    documents,
    await db.documents.bulkGet(documents.map(({ id }) => id)),
    joinDocument,
    (row) => (erased.has(row.id) ? erasedDocument(row) : row),
  );
}

async function changedTexts(
  db: ShopDatabase,
  texts: readonly TextRow[],
  erased: ReadonlySet<RowId>,
): Promise<readonly TextRow[]> {
  return changedRows(texts, await db.texts.bulkGet(texts.map(({ id }) => id)), joinText, (row) =>
    row.subject !== null && erased.has(row.subject) ? erasedText(row) : row,
  );
}

function changedRows<Row extends RowHead>(
  incoming: readonly Row[],
  present: readonly (Row | undefined)[],
  join: (one: Row, other: Row) => Row,
  erase: (row: Row) => Row,
): readonly Row[] {
  const before = new Map(
    present.flatMap((row) => (row ? [[row.id, withoutSeq(row)] as const] : [])),
  );
  const after = new Map<RowId, Row>();
  for (const row of incoming) {
    const known = after.get(row.id) ?? before.get(row.id);
    after.set(row.id, erase(known === undefined ? row : join(known, row)));
  }
  return [...after.values()].filter((row) => {
    const known = before.get(row.id);
    return known === undefined || canonical(known) !== canonical(row);
  });
}

/** The rows that a join changed in the order of the arrival numbers it gave them: one after the other, from the next on. */
export function inOrderOfArrival({ texts, documents, entries }: Rows): readonly RowHead[] {
  return [...texts, ...documents, ...entries];
}

/** A copy without the local arrival number, as the row travels. */
export function withoutSeq<Row extends RowHead>(row: Row): Row {
  const copy: Row & { seq?: unknown; mark?: unknown; holds?: unknown } = { ...row };
  delete copy.seq;
  delete copy.mark;
  delete copy.holds;
  return copy;
}

async function rowsReachedBy(
  db: ShopDatabase,
  erased: ReadonlySet<RowId>,
): Promise<Pick<Rows, 'documents' | 'texts'>> {
  if (erased.size === 0) return { documents: [], texts: [] };
  const ids = [...erased];
  const documents = await db.documents.bulkGet(ids);
  const texts = await db.texts.where('subject').anyOf(ids).toArray();
  return {
    documents: documents.filter((row) => row !== undefined).map(withoutSeq),
    texts: texts.map(withoutSeq),
  };
}

function marked(entry: StoredEntry): StoredEntry {
  const mark = markOf(entry);
  if (mark === undefined) return entry;
  return isHistory(entry) ? { ...entry, mark, holds: heldBy(entry) } : { ...entry, mark };
}

/** What a page of history is found by. */
function heldBy({ people, sales }: HistoryPage): readonly string[] {
  const days = new Set<number>();
  sales.person.forEach((person, at) => {
    if (person === people.length) days.add(sales.day[at] ?? 0);
  });
  return [...people, ...[...days].map((day) => walkInMark(toBusinessDay(dayText(day))))];
}

function markOf(entry: StoredEntry): EntryMark | undefined {
  const { kind, subject, day } = entry;
  if (isCouponIssue(entry)) return couponMark(entry.code);
  if (isPrint(entry)) return entry.about === null ? undefined : printMark(entry.about);
  if (kind === 'sale' && subject === null) return walkInMark(day);
  return careMarkOf(entry) ?? markedKinds.find((marked) => marked === kind);
}

/** What the shop asks about everybody: how content they were, what of a day is seen to, who was won back. */
function careMarkOf(entry: StoredEntry): CareMark | undefined {
  if (isSatisfaction(entry)) return careMark('satisfaction', entry.day);
  if (isCareDone(entry)) return careMark('care_done', entry.day);
  return isWinBackContact(entry) ? careMark('win_back', entry.day) : undefined;
}

const markedKinds = [
  'merge',
  'erasure',
  'reversal',
  'history',
  'opening',
  'points_term',
  'number_block',
  'counter_removed',
] as const;

/** Under what an issued coupon is found by its code. */
export function couponMark(code: string): CouponMark {
  return `coupon:${code}`;
}

/** Under what the prints of something are found. */
export function printMark(about: RowId): PrintMark {
  return `print:${about}`;
}

/** Under what such facts of a day are found. */
export function careMark(kind: CareMarked, day: BusinessDay): CareMark {
  return `${kind}:${day}`;
}

/** Under what the sales of a day to people without a card are found. */
export function walkInMark(day: BusinessDay): WalkInMark {
  return `walk-in:${day}`;
}

function clockAfter(counters: Counters, rows: Rows): Counters['clock'] {
  return newestStamps(rows).reduce(receive, counters.clock);
}

function newestStamps(rows: Rows): readonly Stamp[] {
  let newest: Stamp | undefined;
  const see = (stamp: Stamp) => {
    if (newest === undefined || stamp > newest) newest = stamp;
  };
  for (const entry of rows.entries) see(entry.rev);
  for (const text of rows.texts) see(text.rev);
  for (const document of rows.documents) {
    see(document.rev);
    for (const stamp of Object.values(document.clock)) see(stamp);
  }
  return newest === undefined ? [] : [newest];
}
