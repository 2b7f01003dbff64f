import type { CustomerList, SortedRows } from './customer-list.ts';

/**
 * The refused rows as a CSV that Excel opens (UTF-8 with byte-order mark): the cells as they came,
 * the reason in a column of its own. Mended, the file can be imported again.
 *
 * A cell that begins like a formula gets an apostrophe, so that opening a stranger's list runs nothing.
 */
export function refusedFile(
  list: CustomerList,
  { refused }: SortedRows,
  reason: { readonly heading: string; readonly of: (row: SortedRows['refused'][number]) => string },
): Blob {
  const headings = list.hasHeadings ? [[...(list.rows[0] ?? []), reason.heading]] : [];
  const lines = refused.map((row) => [...row.cells, reason.of(row)]);
  const text = [...headings, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^\+?[\d\s-]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
