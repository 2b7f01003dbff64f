import { canonical } from '#domain/kernel/canonical.ts';
import { applyErasures, erasedIn } from '#domain/sync/erasing.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import { joinDocument, joinText } from '#domain/sync/join.ts';
import { type Document, type Rows, type TextRow, noRows } from '#domain/sync/rows.ts';

import { forgetRules } from '../fold-rules.ts';
import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { withoutSeq } from '../write/join-into.ts';
import { beginLong, isCommitted } from '../write/long-operation.ts';
import { erasedHere } from './look-at-file.ts';

/** How many rows of the file were new here, or changed what is here. */
export type FileJoined = { readonly rows: number };

export type JoinProgress = (done: number, phase: 'reading' | 'placing') => void;

/** So few that a sale between two stagings does not wait. */
const atOnce = 500;

/**
 * Joins a file into the shop as one action: staged and journalled while it is read a second time, and nothing of it
 * counts before the last row came and the commit is written. Killed, cancelled or with a stick pulled out, nothing is
 * left. Only what is new here or changes something is written; who was erased here stays erased, in the journal too.
 *
 * Undefined if this very action was carried out before. Throws what `parts` and `signal` throw, and has taken all back then.
 */
export async function joinFile(
  shop: WritingShop,
  act: Act,
  parts: AsyncIterable<FilePart>,
  progress: JoinProgress,
  signal: AbortSignal,
): Promise<FileJoined | undefined> {
  const long = await beginLong(shop, act);
  if (long === undefined) return undefined;
  let rows = 0;
  try {
    const erased = new Set(await erasedHere(shop.db));
    let read = 0;
    for await (const part of parts) {
      signal.throwIfAborted();
      if (part.kind !== 'rows') continue;
      for (const id of erasedIn(part.rows.entries)) erased.add(id);
      for (const some of inParts(applyErasures(part.rows, erased))) {
        const fresh = await whatIsNew(shop.db, some);
        const count = sizeOf(fresh);
        if (count > 0) await long.stageRows(fresh);
        rows += count;
      }
      read += sizeOf(part.rows);
      progress(read, 'reading');
    }
    signal.throwIfAborted();
    await long.commit(null, (done) => progress(done, 'placing'));
    forgetRules();
    return { rows };
  } catch (fault) {
    // Once it is committed it counts, and the next start finishes it.
    if (!(await isCommitted(shop.db, act.operationId))) await long.abandon();
    throw fault;
  }
}

/** What joining these rows would change here; the rest would only lengthen the journal. */
async function whatIsNew(db: ShopDatabase, rows: Rows): Promise<Rows> {
  const entries = await db.entries.bulkGet(rows.entries.map(({ id }) => id));
  const documents = await db.documents.bulkGet(rows.documents.map(({ id }) => id));
  const texts = await db.texts.bulkGet(rows.texts.map(({ id }) => id));
  return {
    entries: rows.entries.filter((_, at) => entries[at] === undefined),
    documents: rows.documents.filter((row, at) => {
      const mine = documents[at];
      return (
        mine === undefined || isOther<Document>(withoutSeq(mine), (own) => joinDocument(own, row))
      );
    }),
    texts: rows.texts.filter((row, at) => {
      const mine = texts[at];
      return mine === undefined || isOther<TextRow>(withoutSeq(mine), (own) => joinText(own, row));
    }),
  };
}

function isOther<Row>(mine: Row, join: (mine: Row) => Row): boolean {
  return canonical(mine) !== canonical(join(mine));
}

function* inParts({ entries, documents, texts }: Rows): Generator<Rows> {
  for (const some of cut(entries)) yield { ...noRows, entries: some };
  for (const some of cut(documents)) yield { ...noRows, documents: some };
  for (const some of cut(texts)) yield { ...noRows, texts: some };
}

function* cut<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce);
}

function sizeOf({ entries, documents, texts }: Rows): number {
  return entries.length + documents.length + texts.length;
}
