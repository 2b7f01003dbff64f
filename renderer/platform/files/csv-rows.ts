import { readRecord } from './csv-record.ts';
import { lineEndOf, linesOf } from './lines-of.ts';
import { type TableRow, assertWidth, isBlank, rowsInBatch } from './table.ts';

/**
 * The rows of a CSV text that arrives in pieces, in batches. Blank rows are left out and counted. Memory
 * stays that of a piece and a batch: a list of 200 MB takes no more than one of 2 MB.
 *
 * `sep=;` in the first line, Excel's own word for the delimiter, is obeyed and not a row.
 * Throws `FileRefused` for a line no list has: wider than 500 columns, longer than 4,000,000 letters.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly TableRow[]> {
  const reader = new CsvReader(delimiter);
  for await (const lines of linesOf(text)) {
    yield* reader.read(lines, false);
  }
  yield* reader.read([], true);
}

/**
 * The delimiter that a file names itself (`sep=;`, `.tsv`), or that cuts its beginning into the most even
 * table; a comma if none does.
 */
export function findDelimiter(beginning: string, fileName: string): string {
  if (/\.(tsv|tab)$/i.test(fileName)) return '\t';
  const named = separatorNamed(beginning.slice(0, 10).split(/[\r\n]/)[0] ?? '');
  if (named !== null) return named;
  const lines = beginning.split(lineEndOf(beginning)).slice(0, 200);
  const ranked = [',', ';', '\t', '|'].map((delimiter) => ({
    delimiter,
    ...evenness(lines, delimiter),
  }));
  const best = ranked.toSorted(
    (one, other) => other.even - one.even || other.columns - one.columns,
  )[0];
  return best === undefined || best.even === 0 ? ',' : best.delimiter;
}

class CsvReader {
  readonly delimiter: string;
  /** Lines whose record may go on in the next piece. */
  private waiting: readonly string[] = [];
  /** Columns of the first row. */
  width = 0;
  /** Physical lines before `waiting`. */
  private linesBefore = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  *read(more: readonly string[], isEnd: boolean): Generator<readonly TableRow[]> {
    const lines = this.waiting.length === 0 ? more : [...this.waiting, ...more];
    let rows: TableRow[] = [];
    let at = this.linesBefore === 0 && separatorNamed(lines[0] ?? '') !== null ? 1 : 0;
    while (at < lines.length) {
      const record = readRecord(lines, at, this, isEnd);
      if (record === 'more') break;
      assertWidth(record.cells.length);
      if (!isBlank(record.cells)) {
        if (this.width === 0) this.width = record.cells.length;
        rows.push({ line: this.linesBefore + at + 1, cells: record.cells });
      }
      at += record.lines;
      if (rows.length >= rowsInBatch) {
        yield rows;
        rows = [];
      }
    }
    this.waiting = lines.slice(at);
    this.linesBefore += at;
    if (rows.length > 0) yield rows;
  }
}

function separatorNamed(line: string): string | null {
  return /^\uFEFF?sep=(.)\r?$/i.exec(line)?.[1] ?? null;
}

/** How many of the first rows have the width that most have; 0 where that width is one column. */
function evenness(
  lines: readonly string[],
  delimiter: string,
): { readonly even: number; readonly columns: number } {
  const widths = new Map<number, number>();
  let rows = 0;
  for (let at = 0; at < lines.length && rows < 50;) {
    const record = readRecord(lines, at, { delimiter, width: 0 }, true);
    if (record === 'more') break;
    at += record.lines;
    if (isBlank(record.cells)) continue;
    rows += 1;
    widths.set(record.cells.length, (widths.get(record.cells.length) ?? 0) + 1);
  }
  const [columns, count] = [...widths].toSorted(
    ([one, often], [other, oftener]) => oftener - often || other - one,
  )[0] ?? [1, 0];
  return columns === 1 ? { even: 0, columns } : { even: count / rows, columns };
}
