import {
  guessColumns,
  type ImportField,
  looksLikeHeadings,
} from '#domain/customers/import-columns.ts';
import { type ImportRow, type RowProblem, importRow } from '#domain/customers/import-row.ts';
import { foldCharacter } from '#domain/search/fold.ts';
import type { CsvFile } from '#platform/read-csv.ts';

/** A list as it came from the file, and what the owner says about it. */
export type CustomerList = {
  readonly name: string;
  readonly encoding: string;
  readonly rows: CsvFile['rows'];
  readonly hasHeadings: boolean;
  readonly columns: readonly (ImportField | null)[];
};

export type RefusedRow = {
  /** As Excel counts: the first row of the file is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly problem: RowProblem;
};

export type SortedRows = {
  readonly good: readonly ImportRow[];
  readonly refused: readonly RefusedRow[];
};

/** A list just read, with its columns guessed. */
export function listFrom(name: string, file: CsvFile): CustomerList {
  const first = file.rows[0] ?? [];
  const hasHeadings = looksLikeHeadings(first, folded);
  const width = Math.max(0, ...file.rows.slice(0, 100).map((row) => row.length));
  const guesses = hasHeadings ? guessColumns(first, folded) : [];
  const columns = Array.from({ length: width }, (_, index) => guesses[index] ?? null);
  return { name, encoding: file.encoding, rows: file.rows, hasHeadings, columns };
}

/** The customers of a list, without the row of headings. */
export function bodyOf({ rows, hasHeadings }: CustomerList): CsvFile['rows'] {
  return hasHeadings ? rows.slice(1) : rows;
}

/** Each row read by its columns: those that can become cards, and those that cannot, with the reason. */
export function sortRows(list: CustomerList): SortedRows {
  const good: ImportRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, cells] of bodyOf(list).entries()) {
    const read = importRow(cells, list.columns);
    if (read.ok) good.push(read.value);
    else refused.push({ number: index + (list.hasHeadings ? 2 : 1), cells, problem: read.refusal });
  }
  return { good, refused };
}

function folded(text: string): string {
  return Array.from(text, (letter) => foldCharacter(letter.codePointAt(0) ?? 0)).join('');
}
