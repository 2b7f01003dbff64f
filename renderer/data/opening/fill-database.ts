import { isRowId, toOperationId } from '#domain/kernel/units.ts';
import type { FilePart, OtherRow } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { joinNew } from './join-new.ts';

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
  const filling = new Filling(db);
  for await (const part of parts) progress(await filling.take(part));
  return filling.end();
}

/** Parts that share a transaction: 10,000 sales, or as much history as memory holds with ease. */
const partsAtOnce = 5;

/** As `fillDatabase`, for parts that are handed over one by one. What was taken is all there after `end`. */
export class Filling {
  private readonly db: ShopDatabase;
  private waiting: Rows[] = [];
  private rows = 0;
  private misfits = 0;

  constructor(db: ShopDatabase) {
    this.db = db;
  }

  /** Answers how many rows came so far. */
  async take(part: FilePart): Promise<number> {
    if (part.kind === 'rows') {
      const { entries, documents, texts } = part.rows;
      this.rows += entries.length + documents.length + texts.length;
      this.waiting.push(part.rows);
      if (this.waiting.length >= partsAtOnce) await this.join();
    } else {
      if (part.table === 'misfits') this.misfits += part.rows.length;
      await keepOthers(this.db, part);
    }
    return this.rows;
  }

  async end(): Promise<Filled> {
    await this.join();
    return { rows: this.rows, misfits: this.misfits };
  }

  private async join(): Promise<void> {
    const all = this.waiting.splice(0);
    await joinNew(this.db, {
      entries: all.flatMap(({ entries }) => entries),
      documents: all.flatMap(({ documents }) => documents),
      texts: all.flatMap(({ texts }) => texts),
    });
  }
}

/** What a part has besides rows: answers to retries. */
export async function keepOthers(
  db: ShopDatabase,
  part: Extract<FilePart, { readonly kind: 'others' }>,
): Promise<void> {
  if (part.table === 'operations') await db.operations.bulkPut(part.rows.flatMap(answer));
}

/** What a finished command answered, for a retry that comes after the rebuild. */
function answer({ operationId, outcome }: OtherRow) {
  if (!isRowId(operationId)) return [];
  return [{ operationId: toOperationId(operationId), outcome: outcome ?? null }];
}
