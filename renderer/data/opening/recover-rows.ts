import { toOperationId, toRowId } from '#domain/kernel/units.ts';
import type { Entry, Rows, TextRow, Document } from '#domain/sync/rows.ts';

import type { NewId } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { joinInto, withoutSeq } from '../write/join-into.ts';
import { idsOf, journalText } from '../write/journal-body.ts';
import { tablesOf } from '../write/operate.ts';

const atOnce = 2_000;

/**
 * Brings over what the old view holds and the journal does not: after a lost or torn journal the
 * database is the only place where those sales still are. Every row found is joined in and goes
 * to the journal through the outbox, so that afterwards both have everything.
 *
 * Answers how many rows were found. What cannot be read in the old view is left behind: the journal
 * had its copy, or nobody has.
 */
export async function recoverRows(
  from: ShopDatabase,
  into: ShopDatabase,
  newId: NewId,
): Promise<number> {
  const operationId = toOperationId(newId());
  let part = 0;
  let found = 0;
  for await (const rows of chunksOf(from)) {
    await into.transaction('rw', tablesOf(into), async () => {
      const { changed, counters } = await joinInto(into, rows, await readCounters(into));
      const ids = idsOf(changed);
      found += ids.length;
      if (ids.length === 0) return;
      part += 1;
      const n = counters.outbox + 1;
      const body = journalText({ kind: 'rows', rows: changed, outcome: null });
      await into.outbox.put({ n, operationId, part, ids, body });
      await writeCounters(into, { ...counters, outbox: n });
    });
  }
  await copyHabits(from, into);
  return found;
}

/** The sale being rung up and this counter's own settings are in no journal. */
async function copyHabits(from: ShopDatabase, into: ShopDatabase): Promise<void> {
  const rows = await from.local.where('key').startsWith('own/').toArray();
  await into.local.bulkPut(rows);
}

async function* chunksOf(db: ShopDatabase): AsyncGenerator<Rows> {
  for await (const entries of pages<Entry>(db, 'entries'))
    yield { entries, documents: [], texts: [] };
  for await (const documents of pages<Document>(db, 'documents')) {
    yield { entries: [], documents, texts: [] };
  }
  for await (const texts of pages<TextRow>(db, 'texts'))
    yield { entries: [], documents: [], texts };
}

async function* pages<Row extends Entry | Document | TextRow>(
  db: ShopDatabase,
  table: 'entries' | 'documents' | 'texts',
): AsyncGenerator<readonly Row[]> {
  let after = '';
  for (;;) {
    const page = await db.table<Row>(table).where(':id').above(after).limit(atOnce).toArray();
    const last = page.at(-1);
    if (last === undefined) return;
    after = toRowId(last.id);
    yield page.map(withoutSeq);
  }
}
