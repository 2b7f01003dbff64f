import type { FileTables, OtherRow } from '#domain/sync/file/format.ts';
import type { Document, Entry, RowHead, TextRow } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { Arrived, DoneOperation } from '../stored-rows.ts';
import { withoutSeq } from '../write/join-into.ts';

/** Rows read at once: a sale that comes meanwhile waits for no more than that, some 20 ms. */
const rowsAtOnce = 500;
/** A page of history is as large as four thousand sales. */
const pagesAtOnce = 2;

/** The tables that travel, and nothing else. */
export type TravellingTables = Omit<FileTables, 'others'>;

/**
 * What a shop has, for a file: read page by page, so that the counter goes on selling. Facts are those up
 * to arrival number `upTo`, exactly. Documents and texts are as they lie when they are read: one that is
 * edited meanwhile may be newer than the moment, and whoever has the journal (or the next file) after it joins the same edit
 * again. They are read after the facts, so nothing that a fact points to is missing.
 */
export function shopTables(db: ShopDatabase, upTo: number): TravellingTables {
  return {
    entries: entriesUpTo(db, upTo),
    documents: mapped(pagesOf<Arrived<Document>>(db, 'documents'), withoutSeq<Document>),
    texts: mapped(pagesOf<Arrived<TextRow>>(db, 'texts'), withoutSeq<TextRow>),
  };
}

/**
 * What finished commands answered, for retries after a rebuild: of those whose rows are among `shopTables`
 * of the same moment. One that came later must not be in, or its retry would be told "done" by a
 * shop that has none of its rows.
 */
export async function* answersUpTo(
  db: ShopDatabase,
  upTo: number,
): AsyncGenerator<readonly OtherRow[]> {
  for (let after = ''; ;) {
    const { page, later } = await answersAfter(db, after, upTo);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.operationId;
    yield page.filter(({ operationId }) => !later.has(operationId)).map(asRow);
  }
}

async function answersAfter(db: ShopDatabase, after: string, upTo: number) {
  const tables = [db.operations, db.longOperations, db.entries, db.documents, db.texts];
  return db.transaction('r', tables, async () => {
    const page = await db.operations.where(':id').above(after).limit(rowsAtOnce).toArray();
    const rows = await Promise.all(
      [db.entries, db.documents, db.texts].map(async (table): Promise<readonly RowHead[]> =>
        table.where('seq').above(upTo).toArray(),
      ),
    );
    const underWay = await db.longOperations.toArray();
    const later = new Set([...rows.flat(), ...underWay].map(({ operationId }) => operationId));
    return { page, later };
  });
}

/** An answer is ids and numbers, and went to the journal as JSON too. */
function asRow({ operationId, outcome }: DoneOperation): OtherRow {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- An outcome is what JSON carries (`operate`).
  return { operationId, outcome: (outcome ?? null) as OtherRow[string] };
}

async function* entriesUpTo(db: ShopDatabase, upTo: number): AsyncGenerator<readonly Entry[]> {
  const pages = (await db.entries.where('mark').equals('history').primaryKeys()).sort();
  let from = '';
  for (const page of [...pages, undefined]) {
    for await (const rows of pagesOf<Arrived<Entry>>(db, 'entries', from, page)) {
      yield rows.filter(({ seq }) => seq <= upTo).map(withoutSeq<Entry>);
    }
    from = page ?? from;
  }
  for (let at = 0; at < pages.length; at += pagesAtOnce) {
    const rows = await db.entries.bulkGet(pages.slice(at, at + pagesAtOnce));
    yield rows.flatMap((row) =>
      row !== undefined && row.seq <= upTo ? [withoutSeq<Entry>(row)] : [],
    );
  }
}

/** All rows between two keys, both left out, in order of key. */
async function* pagesOf<Row extends RowHead>(
  db: ShopDatabase,
  table: 'entries' | 'documents' | 'texts',
  from = '',
  to?: string,
): AsyncGenerator<readonly Row[]> {
  const rows = db.table<Row, string>(table);
  for (let after = from; ;) {
    const keys = rows.where(':id');
    const range = to === undefined ? keys.above(after) : keys.between(after, to, false, false);
    const page = await range.limit(rowsAtOnce).toArray();
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield page;
    if (page.length < rowsAtOnce) return;
  }
}

async function* mapped<Row, Out>(
  pages: AsyncIterable<readonly Row[]>,
  of: (row: Row) => Out,
): AsyncGenerator<readonly Out[]> {
  for await (const page of pages) yield page.map(of);
}
