import { type Document, type Entry, type Rows, type TextRow, noRows } from '#domain/sync/rows.ts';

import type { NewId } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { OutboxRecord } from '../stored-rows.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { joinInto, withoutSeq } from '../write/join-into.ts';
import { type JournalBody, readJournalText } from '../write/journal-body.ts';
import { settleLongOperations } from '../write/long-operation.ts';
import { tablesOf } from '../write/operate.ts';
import { FoundRows } from './found-rows.ts';

const atOnce = 2_000;

/** How many rows only the old view had, and whether all of it could be read. */
export type Recovered = { readonly found: number; readonly complete: boolean };

/**
 * Brings over what an old view holds and the new one does not: after a lost or torn journal the
 * database is the only place where those sales still are. What waited for the journal goes on waiting
 * under its own key, so that a retry is still one sale; every other row found is joined in and goes
 * to the journal as well, so that afterwards both have everything.
 *
 * What cannot be read is passed over and said (`complete`): the caller must then keep the old view.
 */
export async function recoverRows(
  from: ShopDatabase,
  into: ShopDatabase,
  newId: NewId,
): Promise<Recovered> {
  const reader = new PatientReader(from);
  const isSettled = await settled(from);
  if (!isSettled) reader.fail();
  let found = 0;
  for await (const waiting of reader.pages<OutboxRecord>('outbox', ({ n }) => n)) {
    for (const record of waiting) found += await takeWaiting(into, record, isSettled);
  }
  const rows = new FoundRows(into, newId);
  for await (const page of rowsIn(reader)) await rows.join(page);
  await copyHabits(from, into).catch(() => reader.fail());
  return { found: found + rows.count, complete: reader.complete };
}

/** Puts the parts of a committed list among the rows, which is where they are looked for; an older database may never have been started again. */
async function settled(from: ShopDatabase): Promise<boolean> {
  return settleLongOperations(from).then(
    () => true,
    () => false,
  );
}

/**
 * A step that was committed and not yet in the journal, unless the journal has it after all. The steps of a long command only from
 * a settled database: its answer would come over, and its rows would not.
 */
async function takeWaiting(
  into: ShopDatabase,
  record: OutboxRecord,
  isSettled: boolean,
): Promise<number> {
  const { operationId, part, ids, body: text } = record;
  const body = readJournalText(text);
  if (body === undefined || (body.kind !== 'rows' && !isSettled)) return 0;
  return into.transaction('rw', tablesOf(into), async () => {
    const isKnown = (await into.operations.get(operationId)) !== undefined;
    if (isKnown) return 0;
    const rows = body.kind === 'rows' ? body.rows : noRows;
    const joined = await joinInto(into, rows, await readCounters(into));
    const n = joined.counters.outbox + 1;
    await into.outbox.put({ n, operationId, part, ids, body: text });
    await writeCounters(into, { ...joined.counters, outbox: n });
    if (isFinal(body)) await into.operations.put({ operationId, outcome: body.outcome });
    return ids.length;
  });
}

function isFinal(body: JournalBody): body is Exclude<JournalBody, { kind: 'staged' }> {
  return body.kind !== 'staged';
}

/** The sale being rung up and this counter's own settings are in no journal; nor are answers to retries. What is set here is newer. */
async function copyHabits(from: ShopDatabase, into: ShopDatabase): Promise<void> {
  const habits = await from.local.where('key').startsWith('own/').toArray();
  const present = new Set(await into.local.toCollection().primaryKeys());
  await into.local.bulkAdd(habits.filter(({ key }) => !present.has(key)));
  const known = new Set(await into.operations.toCollection().primaryKeys());
  for (const { operationId } of await from.longOperations.toArray()) known.add(operationId);
  const answers = await from.operations.toArray();
  await into.operations.bulkAdd(answers.filter(({ operationId }) => !known.has(operationId)));
}

async function* rowsIn(reader: PatientReader): AsyncGenerator<Rows> {
  for await (const entries of reader.pages<Entry>('entries', ({ id }) => id)) {
    yield { ...noRows, entries: entries.map(withoutSeq) };
  }
  for await (const documents of reader.pages<Document>('documents', ({ id }) => id)) {
    yield { ...noRows, documents: documents.map(withoutSeq) };
  }
  for await (const texts of reader.pages<TextRow>('texts', ({ id }) => id)) {
    yield { ...noRows, texts: texts.map(withoutSeq) };
  }
}

/** Reads a table page by page; where it cannot be read, stops with that table and remembers it. */
class PatientReader {
  complete = true;
  private readonly db: ShopDatabase;

  constructor(db: ShopDatabase) {
    this.db = db;
  }

  fail(): void {
    this.complete = false;
  }

  async *pages<Row>(
    table: string,
    keyOf: (row: Row) => string | number,
  ): AsyncGenerator<readonly Row[]> {
    let after: string | number | undefined;
    for (;;) {
      const page = await this.page<Row>(table, after);
      const last = page.at(-1);
      if (last === undefined) return;
      after = keyOf(last);
      yield page;
    }
  }

  private async page<Row>(
    table: string,
    after: string | number | undefined,
  ): Promise<readonly Row[]> {
    try {
      const rows = this.db.table<Row>(table);
      const next = after === undefined ? rows.orderBy(':id') : rows.where(':id').above(after);
      return await next.limit(atOnce).toArray();
    } catch {
      this.fail();
      return [];
    }
  }
}
