import { receive } from '#domain/kernel/clock.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type RowId, type Stamp, seq } from '#domain/kernel/units.ts';
import { erasedDocument, erasedIn, erasedText, isErasure } from '#domain/sync/erasing.ts';
import { joinDocument, joinText } from '#domain/sync/join.ts';
import type { Document, Entry, RowHead, Rows, TextRow } from '#domain/sync/rows.ts';

import { isMerge, mergesChanged } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Arrived, Counters, StoredDocument, StoredEntry, StoredText } from '../stored-rows.ts';
import { marked } from './marks.ts';

/** Which of the rows the database may have already. Those it should not have are not looked for, and refused if it has them. */
export type Expected = 'any' | 'no-entries' | 'no-rows';

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
  expected: Expected = 'any',
): Promise<{ readonly changed: Rows; readonly counters: Counters }> {
  const after = counters.lately?.after ?? 0;
  const { changed, again } = await withoutErased(db, rows, after, expected);
  let next = counters.seq;
  const arrived = <Row extends RowHead>(row: Row) => ({ ...row, seq: seq(++next) });

  const texts = changed.texts.map((row): StoredText => arrived(row));
  const documents = changed.documents.map((row): StoredDocument => arrived(row));
  const entries = changed.entries.map((row): StoredEntry => marked(arrived(row)));
  // Each empty call would cost a tenth of a millisecond at the counter.
  const isNew = expected === 'no-rows';
  if (texts.length > 0) await (isNew ? db.texts.bulkAdd(texts) : db.texts.bulkPut(texts));
  if (documents.length > 0) {
    await (isNew ? db.documents.bulkAdd(documents) : db.documents.bulkPut(documents));
  }
  if (entries.length > 0) await db.entries.bulkAdd(entries);
  if (entries.some(isMerge)) await mergesChanged(db);
  const counted = { ...counters, seq: next, clock: clockAfter(counters, rows) };
  return { changed, counters: withArrived(counted, next - counters.seq - again) };
}

/** Counted here, in the transaction of the rows, so that a start finds out if the browser lost some (`opening/holes.ts`). */
function withArrived(counters: Counters, rows: number): Counters {
  const { lately } = counters;
  return lately === undefined
    ? counters
    : { ...counters, lately: { ...lately, rows: lately.rows + rows } };
}

/** `again`: how many of the changed rows had an arrival number after `after`; with their new one they are not one more. */
async function withoutErased(
  db: ShopDatabase,
  rows: Rows,
  after: number,
  expected: Expected,
): Promise<{ readonly changed: Rows; readonly again: number }> {
  const [entries, known] = await Promise.all([
    expected === 'any' ? newEntries(db, rows.entries) : onceEach(rows.entries),
    db.entries.where('mark').equals('erasure').toArray(),
  ]);
  const fresh = entries.filter(isErasure);
  const erased = erasedIn([...known, ...fresh]);
  const reached = await rowsReachedBy(db, erasedIn(fresh));
  const isNew = expected === 'no-rows';
  const documents = await changedDocuments(
    isNew ? undefined : db,
    [...rows.documents, ...reached.documents],
    erased,
  );
  const texts = await changedTexts(
    isNew ? undefined : db,
    [...rows.texts, ...reached.texts],
    erased,
  );
  const seen = [...documents.seqsBefore, ...texts.seqsBefore];
  return {
    changed: { entries, documents: documents.rows, texts: texts.rows },
    again: seen.filter((number) => number > after).length,
  };
}

async function newEntries(db: ShopDatabase, entries: readonly Entry[]): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const unique = onceEach(entries);
  const known = await db.entries.bulkGet(unique.map(({ id }) => id));
  return unique.filter((_, index) => known[index] === undefined);
}

function onceEach(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** Without a database: the rows are those of one that has none of them. */
async function changedDocuments(
  db: ShopDatabase | undefined,
  documents: readonly Document[],
  erased: ReadonlySet<RowId>,
): Promise<Changed<Document>> {
  if (documents.length === 0) return { rows: [], seqsBefore: [] };
  return changedRows(
    documents,
    (await db?.documents.bulkGet(documents.map(({ id }) => id))) ?? [],
    joinDocument,
    (row) => (erased.has(row.id) ? erasedDocument(row) : row),
  );
}

async function changedTexts(
  db: ShopDatabase | undefined,
  texts: readonly TextRow[],
  erased: ReadonlySet<RowId>,
): Promise<Changed<TextRow>> {
  return changedRows(
    texts,
    (await db?.texts.bulkGet(texts.map(({ id }) => id))) ?? [],
    joinText,
    (row) => (row.subject !== null && erased.has(row.subject) ? erasedText(row) : row),
  );
}

/** Rows that are new or became others, and the arrival numbers that those had which were there before. */
type Changed<Row> = { readonly rows: readonly Row[]; readonly seqsBefore: readonly number[] };

function changedRows<Row extends RowHead>(
  incoming: readonly Row[],
  present: readonly (Arrived<Row> | undefined)[],
  join: (one: Row, other: Row) => Row,
  erase: (row: Row) => Row,
): Changed<Row> {
  const stored = present.filter((row) => row !== undefined);
  const before = new Map(stored.map((row) => [row.id, withoutSeq<Row>(row)] as const));
  const after = new Map<RowId, Row>();
  for (const row of incoming) {
    const known = after.get(row.id) ?? before.get(row.id);
    after.set(row.id, erase(known === undefined ? row : join(known, row)));
  }
  const rows = [...after.values()].filter((row) => {
    const known = before.get(row.id);
    return known === undefined || canonical(known) !== canonical(row);
  });
  const isChanged = new Set(rows.map(({ id }) => id));
  const seqOf = new Map(stored.map((row) => [row.id, row.seq]));
  return { rows, seqsBefore: [...seqOf].flatMap(([id, n]) => (isChanged.has(id) ? [n] : [])) };
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
