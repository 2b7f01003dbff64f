import type { NumberedRow } from '#data/import/take-card-in.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';

/** A list as the import reads it: 2,000 rows at a time, numbered as Excel does below one row of headings. */
export function* inBatches(rows: readonly ImportRow[]): Generator<readonly NumberedRow[]> {
  for (let start = 0; start < rows.length; start += 2_000) {
    yield rows
      .slice(start, start + 2_000)
      .map((value, index) => ({ row: start + index + 2, value }));
  }
}
