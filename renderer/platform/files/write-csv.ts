import type { ExportCell, ExportTable } from '#domain/export/export-table.ts';
import { neutral } from '#domain/export/neutral.ts';

/** Hears how many rows are written. */
export type RowsWritten = (rows: number) => void;

/**
 * A table as a CSV that Excel opens with a double click: UTF-8 with byte-order mark, CR LF (`rules.md`
 * §8). Formulas are neutralised, and our own import takes exactly that away again. Written batch by
 * batch into the parts of a Blob, which the browser keeps outside the page's memory.
 *
 * @throws what `signal` throws when the owner cancels.
 */
export async function writeCsv(
  table: ExportTable,
  progress: RowsWritten = () => {},
  signal?: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [new Blob(['\uFEFF', csvLine(table.headings)])];
  let rows = 0;
  for await (const batch of table.batches) {
    signal?.throwIfAborted();
    parts.push(new Blob([batch.map(csvLine).join('')]));
    rows += batch.length;
    progress(rows);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function csvLine(cells: readonly ExportCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Quoted also where blanks begin or end it, which other readers trim, and where it looks like Excel's `sep=`. */
function csvCell(cell: ExportCell): string {
  if (typeof cell !== 'string') return cell.number;
  const safe = neutral(cell);
  if (!/[",;\t|\r\n]|^\s|\s$|^sep=/i.test(safe)) return safe;
  return `"${safe.replaceAll('"', '""')}"`;
}
