import type { EntityTable } from 'dexie';

import type { Span } from '#domain/sync/exchange/spans.ts';
import type { FileTables } from '#domain/sync/file/format.ts';
import type { Entry, RowHead } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { Arrived } from '../stored-rows.ts';
import { withoutSeq } from '../write/join-into.ts';

const rowsAtOnce = 500;
/** A page of past sales is as large as thousands of rows. */
const pagesAtOnce = 8;

/**
 * Everything that travels, or what arrived in these spans, read while the counter goes on. A row that is changed meanwhile
 * gets a later number, and comes again with the next file; one that is read in its new shape does no harm.
 */
export function rowsToWrite(db: ShopDatabase, spans: readonly Span[] | 'all'): FileTables {
  const batches = <Row extends RowHead>(table: EntityTable<Arrived<Row>, 'id'>) =>
    spans === 'all' ? everyRow(table) : rowsIn(table, spans);
  return {
    entries: batches<Entry>(db.entries),
    documents: batches(db.documents),
    texts: batches(db.texts),
    others: new Map(),
  };
}

/** How many rows that travel arrived in these spans and are still as they were then. */
export async function countIn(db: ShopDatabase, spans: readonly Span[]): Promise<number> {
  let count = 0;
  for (const { after, through } of spans) {
    for (const table of [db.entries, db.documents, db.texts]) {
      count += await table.where('seq').between(after, through, false, true).count();
    }
  }
  return count;
}

async function* everyRow<Row extends RowHead>(
  table: EntityTable<Arrived<Row>, 'id'>,
): AsyncGenerator<readonly Row[]> {
  let limit = pagesAtOnce;
  for (let after = ''; ;) {
    const rows = await table.where(':id').above(after).limit(limit).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    limit = rows.some(isPage) ? pagesAtOnce : rowsAtOnce;
    yield rows.map(withoutSeq);
  }
}

async function* rowsIn<Row extends RowHead>(
  table: EntityTable<Arrived<Row>, 'id'>,
  spans: readonly Span[],
): AsyncGenerator<readonly Row[]> {
  for (const { after, through } of spans) {
    let limit = pagesAtOnce;
    for (let from = after; ;) {
      const some = table.where('seq').between(from, through, false, true).limit(limit);
      const rows = await some.toArray();
      const last = rows.at(-1);
      if (last === undefined) break;
      from = last.seq;
      limit = rows.some(isPage) ? pagesAtOnce : rowsAtOnce;
      yield rows.map(withoutSeq);
    }
  }
}

function isPage(row: RowHead & { readonly kind?: string }): boolean {
  return row.kind === 'history';
}
