import type { FilePart, OtherRow } from '#domain/sync/file/format.ts';
import { parsed } from '#domain/sync/file/head-line.ts';
import { isRecord } from '#domain/sync/file/records.ts';
import type { RowHead } from '#domain/sync/rows.ts';
import { TableSum } from '#domain/sync/file/table-sums.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { Arrived } from '../stored-rows.ts';
import { readCounters } from '../write/counters.ts';
import { withoutSeq } from '../write/join-into.ts';
import { countArrived } from './count-arrived.ts';

const tables = ['entries', 'documents', 'texts'] as const;
type Table = (typeof tables)[number];

/** A table in which file and shop differ. */
export type Difference = {
  readonly table: Table;
  /** Rows that the shop had at that moment, and of those how many the file has. */
  readonly here: number;
  readonly inFile: number;
  /** Rows that the file has and that are missing or different here. */
  readonly different: number;
};

/**
 * Compares what is read back out of a file with the shop it was made of, row by row, by key and not by the pages it was
 * written in, and counts by an index that writing did not use. Rows that arrived or changed after
 * `upTo` are left out on both sides: the counter goes on selling meanwhile.
 */
export class LiveComparison {
  private readonly db: ShopDatabase;
  private readonly upTo: number;
  private begun = 0;
  private readonly found = { entries: 0, documents: 0, texts: 0 };
  private readonly wrong = { entries: 0, documents: 0, texts: 0 };

  constructor(db: ShopDatabase, upTo: number) {
    this.db = db;
    this.upTo = upTo;
  }

  async look(part: FilePart): Promise<void> {
    if (this.begun === 0) this.begun = (await readCounters(this.db)).seq;
    if (part.kind === 'rows') {
      for (const table of tables) await this.lookAt(table, part.rows[table]);
    } else if (part.table === 'misfits') {
      for (const misfit of part.rows) await this.lookAtMisfit(misfit);
    }
  }

  /** What differs; nothing if the file holds the shop. */
  async differences(): Promise<readonly Difference[]> {
    const all = await Promise.all(tables.map((table) => this.differenceIn(table)));
    return all.filter((difference) => difference !== undefined);
  }

  /** A row that a damaged disk has bent is in the file as text; it is as much of a copy as any other. */
  private async lookAtMisfit({ table, row }: OtherRow): Promise<void> {
    const into = tables.find((known) => known === table);
    const bent = typeof row === 'string' ? parsed(row) : undefined;
    if (into === undefined || !isRecord(bent) || typeof bent['id'] !== 'string') return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- It is looked up by its key and compared; nothing else of a row is taken for true.
    await this.lookAt(into, [bent as unknown as RowHead]);
  }

  private async lookAt(table: Table, rows: readonly RowHead[]): Promise<void> {
    for (let at = 0; at < rows.length; at += 250) {
      const some = rows.slice(at, at + 250);
      const live: readonly (Arrived<RowHead> | undefined)[] = await this.db[table].bulkGet(
        some.map(({ id }) => id),
      );
      some.forEach((row, n) => this.compare(table, row, live[n]));
    }
  }

  private compare(table: Table, row: RowHead, live: Arrived<RowHead> | undefined): void {
    if (live !== undefined && live.seq > this.upTo) return;
    if (live !== undefined) this.found[table] += 1;
    if (live === undefined || hashOf(row) !== hashOf(withoutSeq(live))) this.wrong[table] += 1;
  }

  private async differenceIn(table: Table): Promise<Difference | undefined> {
    const here = await countArrived(this.db, table, this.upTo);
    // After the rows themselves: one that was edited while they were counted is among these.
    const changed = await this.db[table].where('seq').above(this.begun).count();
    const { [table]: inFile } = this.found;
    const { [table]: different } = this.wrong;
    // What was edited while the file was looked at was there then, and is not counted any more.
    const isWhole = inFile >= here && inFile - here <= changed;
    return isWhole && different === 0 ? undefined : { table, here, inFile, different };
  }
}

function hashOf(row: RowHead): string {
  const sum = new TableSum();
  sum.add(row);
  return sum.sums.hash;
}
