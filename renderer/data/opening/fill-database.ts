import { isRowId, toOperationId } from '#domain/kernel/units.ts';
import type { FilePart, OtherRow } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { joinInto } from '../write/join-into.ts';
import { tablesOf } from '../write/operate.ts';

/** What came out of a file. */
export type Filled = {
  readonly rows: number;
  /** Rows of a damaged database that no reader takes; they stay in the file they came from. */
  readonly misfits: number;
};

/**
 * Fills a database out of a snapshot or a sync file: a rebuild after the browser lost the shop's own, a replace, a
 * proof in a throw-away one. The rows are joined as everywhere, so who was erased stays erased, and a
 * database that has some already keeps them. What is folded from rows is left to `foldEverything`.
 *
 * `parts` are of a file that was found whole; should they throw half-way, so does this, and the database is to be deleted.
 */
export async function fillDatabase(
  db: ShopDatabase,
  parts: AsyncIterable<FilePart>,
  progress: (rows: number) => void = () => undefined,
): Promise<Filled> {
  let filled: Filled = { rows: 0, misfits: 0 };
  for await (const part of parts) {
    filled = await fillPart(db, part, filled);
    progress(filled.rows);
  }
  return filled;
}

/** As `fillDatabase`, one part of it; answers what came out so far. */
export async function fillPart(db: ShopDatabase, part: FilePart, before: Filled): Promise<Filled> {
  if (part.kind === 'rows') {
    return { ...before, rows: before.rows + (await joinPart(db, part.rows)) };
  }
  if (part.table === 'operations') await db.operations.bulkPut(part.rows.flatMap(answer));
  const misfits = part.table === 'misfits' ? part.rows.length : 0;
  return { ...before, misfits: before.misfits + misfits };
}

async function joinPart(db: ShopDatabase, rows: Rows): Promise<number> {
  await db.transaction('rw', tablesOf(db), async () => {
    const joined = await joinInto(db, rows, await readCounters(db));
    await writeCounters(db, joined.counters);
  });
  return rows.entries.length + rows.documents.length + rows.texts.length;
}

/** What a finished command answered, for a retry that comes after the rebuild. */
function answer({ operationId, outcome }: OtherRow) {
  if (!isRowId(operationId)) return [];
  return [{ operationId: toOperationId(operationId), outcome: outcome ?? null }];
}
