import {
  type Batches,
  type FileFoot,
  type FileHead,
  type FileTables,
  type OtherRow,
  type TableSums,
} from './format.ts';
import { headLine, isTableName } from './head-line.ts';
import { pieceCharacters } from './limits.ts';
import { fits, isLocal } from './row-shapes.ts';
import { Sha256 } from './sha256.ts';
import { TableSum } from './table-sums.ts';

/** Where rows go that no reader would take. */
const misfitTable = 'misfits';

/**
 * Writes a file as text in pieces of about a quarter of a megabyte: one valid JSON document, one row a
 * line (`README.md` here has the form). Nothing is held but the piece at hand; who takes the pieces slowly
 * slows the reading of the tables. The foot is returned when the last piece was taken.
 *
 * A row that no reader would take (its database was damaged) goes into a table `misfits`, as text: it must
 * neither keep the shop's only copy from being written nor make that copy unreadable. The foot counts them.
 */
export async function* encodeFile(
  head: FileHead,
  tables: FileTables,
): AsyncGenerator<string, FileFoot> {
  const writer = new LineWriter();
  const misfits: OtherRow[] = [];
  writer.line(headLine(head));
  const { entries, documents, texts, others } = tables;
  yield* writeTable(writer, 'entries', entries, misfits);
  yield* writeTable(writer, 'documents', documents, misfits);
  yield* writeTable(writer, 'texts', texts, misfits);
  for (const [name, rows] of others) {
    if (name !== misfitTable) yield* writeTable(writer, name, rows, misfits);
  }
  const kept = others.get(misfitTable);
  if (kept !== undefined || misfits.length > 0) {
    yield* writeTable(writer, misfitTable, inOneGo(kept ?? [], misfits), []);
  }
  const foot = writer.foot();
  yield writer.piece();
  return foot;
}

async function* writeTable(
  writer: LineWriter,
  name: string,
  batches: Batches<object>,
  misfits: OtherRow[],
): AsyncGenerator<string> {
  writer.beginTable(name);
  for await (const batch of batches) {
    for (const row of batch) {
      if (fits(name, row)) writer.row(row);
      else if (isLocal(row)) throw new Error(`A row of ${name} has a property of its database.`);
      else misfits.push({ table: name, row: JSON.stringify(row) });
      if (writer.isFull) yield writer.piece();
    }
  }
  writer.endTable();
}

async function* inOneGo(
  kept: Batches<OtherRow>,
  misfits: readonly OtherRow[],
): AsyncGenerator<readonly OtherRow[]> {
  yield* kept;
  yield misfits;
}

/** Gathers lines, the sums of each table, and the digest over all lines but the last. */
class LineWriter {
  private readonly digest = new Sha256();
  private readonly tables = new Map<string, TableSums>();
  private lines: string[] = [];
  private length = 0;
  private name = '';
  private sum = new TableSum();
  private lastRow: string | undefined;

  line(line: string): void {
    this.digest.add(line);
    this.digest.add('\n');
    this.lines.push(line);
    this.length += line.length;
  }

  beginTable(name: string): void {
    if (!isTableName(name) || this.tables.has(name)) {
      throw new Error(`No table may be called ${name}.`);
    }
    this.name = name;
    this.sum = new TableSum();
    this.line(`"${name}":[`);
  }

  row(row: object): void {
    // The comma goes to the row before, since only now is it known not to be the last.
    if (this.lastRow !== undefined) this.line(`${this.lastRow},`);
    this.lastRow = JSON.stringify(row);
    this.sum.add(row);
  }

  endTable(): void {
    if (this.lastRow !== undefined) this.line(this.lastRow);
    this.lastRow = undefined;
    this.line('],');
    this.tables.set(this.name, this.sum.sums);
  }

  get isFull(): boolean {
    return this.length >= pieceCharacters;
  }

  piece(): string {
    const text = `${this.lines.join('\n')}\n`;
    this.lines = [];
    this.length = 0;
    return text;
  }

  foot(): FileFoot {
    const tables = Object.fromEntries(this.tables);
    this.line(`"counts":${JSON.stringify(mapped(tables, ({ count }) => count))},`);
    this.line(`"hashes":${JSON.stringify(mapped(tables, ({ hash }) => hash))},`);
    const digest = this.digest.hex();
    this.lines.push(`"digest":"${digest}"}`);
    return { tables, digest };
  }
}

function mapped(tables: FileFoot['tables'], of: (sums: TableSums) => number | string): object {
  return Object.fromEntries(Object.entries(tables).map(([name, sums]) => [name, of(sums)]));
}
