import {
  type Batches,
  type FileFoot,
  type FileHead,
  type FileTables,
  type TableSums,
} from './format.ts';
import { headLine, isTableName } from './head-line.ts';
import { pieceCharacters } from './limits.ts';
import { Sha256 } from './sha256.ts';
import { TableSum } from './table-sums.ts';

/**
 * Writes a file as text in pieces of about a quarter of a megabyte: one valid JSON document, one row a
 * line (`README.md` here has the form). Nothing is held but the piece at hand; who takes the pieces slowly
 * slows the reading of the tables. The foot is returned when the last piece was taken.
 */
export async function* encodeFile(
  head: FileHead,
  tables: FileTables,
): AsyncGenerator<string, FileFoot> {
  const writer = new LineWriter();
  const sums = new Map<string, TableSums>();
  writer.line(headLine(head));
  for (const [name, batches] of inOrder(tables)) {
    if (!isTableName(name) || sums.has(name)) throw new Error(`No table may be called ${name}.`);
    const sum = new TableSum();
    writer.line(`${JSON.stringify(name)}:[`);
    let last: string | undefined;
    for await (const batch of batches) {
      for (const row of batch) {
        // The comma goes to the row before, since only now is it known not to be the last.
        if (last !== undefined) writer.line(`${last},`);
        sum.add(row);
        last = JSON.stringify(row);
        if (writer.isFull) yield writer.piece();
      }
    }
    if (last !== undefined) writer.line(last);
    writer.line('],');
    sums.set(name, sum.sums);
  }
  const foot = writer.foot(Object.fromEntries(sums));
  yield writer.piece();
  return foot;
}

function inOrder(tables: FileTables): readonly (readonly [string, Batches<object>])[] {
  const { entries, documents, texts, others } = tables;
  return [['entries', entries], ['documents', documents], ['texts', texts], ...others];
}

/** Gathers lines, and the digest over all of them but the last. */
class LineWriter {
  private readonly digest = new Sha256();
  private lines: string[] = [];
  private length = 0;

  line(line: string): void {
    this.digest.add(line);
    this.digest.add('\n');
    this.lines.push(line);
    this.length += line.length;
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

  foot(tables: FileFoot['tables']): FileFoot {
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
