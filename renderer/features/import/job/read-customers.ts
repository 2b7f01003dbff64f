import type { NumberedRow } from '#data/import/take-card-in.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { importRow } from '#domain/customers/import-row.ts';

import type { ImportSetup } from './import-job.ts';
import type { RefusedRows } from './refused-rows.ts';
import { type Reading, bodyRows } from './rows-in-file.ts';

/** How many rows were read, those refused included. */
export type RowCount = { rows: number };

/** A list of customers as the import takes it: rows that can become cards, and aside those that cannot. */
export async function* customersIn(
  setup: ImportSetup,
  own: readonly CustomField[],
  reading: Reading,
  refused: RefusedRows,
  count: RowCount,
): AsyncGenerator<readonly NumberedRow[]> {
  for await (const batch of bodyRows(setup, reading)) {
    count.rows += batch.length;
    const good: NumberedRow[] = [];
    for (const row of batch) {
      const read = importRow(row.cells, setup.customerColumns, own, setup.dayOrder);
      if (read.ok) good.push({ row: row.line, value: read.value });
      else refused.add(row, read.refusal);
    }
    yield good;
  }
}
