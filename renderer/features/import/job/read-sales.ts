import type { BusinessDay } from '#domain/kernel/units.ts';
import { SalesGathering } from '#domain/sales/gather-sales.ts';
import { readPastLine } from '#domain/sales/past-sale-line.ts';

import type { ImportSetup } from './import-job.ts';
import { RefusedRows } from './refused-rows.ts';
import { type Reading, bodyRows } from './rows-in-file.ts';

export type SalesRead = {
  readonly list: SalesGathering;
  readonly rows: number;
  /** Lines that cannot be read. Whoever adds to them works on a copy. */
  readonly refused: RefusedRows;
  /** Lines whose price had parts of a cent. */
  readonly rounded: number;
};

/**
 * The list as it was read last. Between check and import, and while the owner tries decisions, only
 * what is done with the sales changes, and half a million lines need not be read again.
 */
export class SalesReader {
  private last: { readonly key: string; readonly read: SalesRead } | undefined;

  async read(setup: ImportSetup, today: BusinessDay, reading: Reading): Promise<SalesRead> {
    const { way, hasHeadings, saleColumns, dayOrder, negatives } = setup;
    const key = JSON.stringify([way, hasHeadings, saleColumns, dayOrder, negatives, today]);
    if (this.last?.key === key) return this.last.read;
    this.last = undefined;
    const read = await salesIn(setup, today, reading);
    this.last = { key, read };
    return read;
  }
}

/** A list of past sales, its lines put together to sales, and aside the lines that cannot be read. */
async function salesIn(
  setup: ImportSetup,
  today: BusinessDay,
  reading: Reading,
): Promise<SalesRead> {
  const refused = new RefusedRows();
  const list = new SalesGathering();
  const { saleColumns: columns, dayOrder, negatives } = setup;
  let rows = 0;
  let rounded = 0;
  for await (const batch of bodyRows(setup, reading)) {
    rows += batch.length;
    for (const row of batch) {
      const read = readPastLine(row.cells, { columns, dayOrder, today, negatives });
      if (!read.ok) refused.add(row, read.refusal);
      else {
        list.add(row.line, read.value);
        if (read.value.wasRounded) rounded += 1;
      }
    }
  }
  return { list, rows, rounded, refused };
}
