import type { Inspected } from '#platform/files/table-file.ts';

/** A list as the first look at its file gives it: a plain CSV, its first row first. */
export function lookedList(...rows: readonly (readonly string[])[]): Inspected {
  return {
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: null,
    sheets: [],
    firstRows: rows.map((cells, at) => ({ line: at + 1, cells })),
    columns: Math.max(...rows.map((row) => row.length)),
  };
}
