import type { ExportTable } from '#domain/export/export-table.ts';
import type { TableRow } from '#platform/files/table-file.ts';
import { rowsOfFile } from '#platform/files/table-file.ts';
import { writeCsv } from '#platform/files/write-csv.ts';

import type { ImportSetup, LineProblem, RefusedWords } from './import-job.ts';
import type { RefusedRows } from './refused-rows.ts';

/**
 * Every refused row as it was, its reason in front, under the list's own headings: mended, the file can
 * be taken in again. The list is read a second time instead of being kept.
 */
export async function refusedFile(
  file: Blob,
  setup: ImportSetup,
  refused: RefusedRows,
  words: RefusedWords,
): Promise<Blob> {
  const headings: string[] = [];
  const rows = rowsOfFile(file, setup.way);
  const first = await rows.next();
  const beginning = first.done === true ? [] : first.value;
  if (setup.hasHeadings) headings.push(...(beginning[0]?.cells ?? []));
  const table: ExportTable = {
    name: words.heading,
    headings: [words.heading, ...headings],
    batches: refusedOf(beginning, rows, refused, words),
  };
  return writeCsv(table);
}

async function* refusedOf(
  beginning: readonly TableRow[],
  rest: AsyncGenerator<readonly TableRow[]>,
  refused: RefusedRows,
  words: RefusedWords,
): AsyncGenerator<readonly (readonly string[])[]> {
  const lines = (batch: readonly TableRow[]) =>
    batch.flatMap(({ line, cells }) => {
      const problem = refused.of(line);
      return problem === undefined ? [] : [[reasonOf(problem, words), ...cells]];
    });
  yield lines(beginning);
  for await (const batch of rest) yield lines(batch);
}

function reasonOf(problem: LineProblem, { reasons }: RefusedWords): string {
  const text = 'text' in problem ? problem.text : 'field' in problem ? problem.field : '';
  return reasons[problem.kind].replaceAll('{{text}}', text).replaceAll('{{field}}', text);
}
