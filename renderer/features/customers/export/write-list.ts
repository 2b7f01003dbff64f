import type { ExportTable } from '#domain/export/export-table.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';

export const fileKinds = ['xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A list as a file. `progress` hears how many rows are written; `signal` ends it by throwing. */
export function writeList(
  kind: FileKind,
  table: ExportTable,
  progress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  switch (kind) {
    case 'xlsx':
      return writeXlsx([table], progress, signal);
    case 'csv':
      return writeCsv(table, progress, signal);
    case 'json':
      return writeJson(table, progress, signal);
  }
}

/** One object a line, under the headings; amounts as numbers. Nothing computes in JSON, so nothing is neutralised. */
async function writeJson(
  { headings, batches }: ExportTable,
  progress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  let rows = 0;
  for await (const batch of batches) {
    signal.throwIfAborted();
    const lines = batch.map((cells, at) => {
      const pairs = headings.map((heading, place) => {
        const cell = cells[place] ?? '';
        const value = typeof cell === 'string' ? JSON.stringify(cell) : cell.number;
        return `${JSON.stringify(heading)}:${value}`;
      });
      return `${rows + at === 0 ? '' : ',\n'}{${pairs.join(',')}}`;
    });
    parts.push(new Blob([lines.join('')]));
    rows += batch.length;
    progress(rows);
  }
  return new Blob(['[\n', ...parts, '\n]\n'], { type: 'application/json' });
}
