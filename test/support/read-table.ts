import {
  type FileChoices,
  type FileRefusal,
  inspectFile,
  rowsOfFile,
} from '#platform/files/table-file.ts';
import { FileRefused } from '#platform/files/table.ts';

type Read = {
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
};

/** What a whole file says, or why it was refused, at the door or further down. */
export async function readTable(
  file: Blob,
  choices: FileChoices = {},
  name = '会员.csv',
): Promise<Read | FileRefusal> {
  const inspected = await inspectFile(file, name, choices);
  if (!inspected.ok) return inspected.refusal;
  const cells: (readonly string[])[] = [];
  const lines: number[] = [];
  try {
    for await (const rows of rowsOfFile(file, inspected.value)) {
      for (const row of rows) {
        cells.push(row.cells);
        lines.push(row.line);
      }
    }
  } catch (fault) {
    if (fault instanceof FileRefused) return fault.refusal;
    throw fault;
  }
  return { cells, lines };
}

/** The cells of a file that has to be readable. */
export async function cellsOf(
  file: Blob,
  choices: FileChoices = {},
  name?: string,
): Promise<readonly (readonly string[])[]> {
  const read = await readTable(file, choices, name);
  if ('kind' in read) throw new Error(`Refused: ${read.kind} ${read.detail ?? ''}`);
  return read.cells;
}
