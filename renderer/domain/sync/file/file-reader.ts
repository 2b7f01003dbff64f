import type { Rows } from '../rows.ts';
import {
  type Damage,
  type FileFoot,
  type FileHead,
  type FilePart,
  type OtherRow,
  type TableSums,
  SyncFileRefused,
} from './format.ts';
import { isTableName, parsed, readHeadLine, travellingTables } from './head-line.ts';
import { charactersAtOnce, longestRow, mostRows, rowsAtOnce } from './limits.ts';
import { isRecord } from './records.ts';
import { isDocument, isEntry, isOtherRow, isTextRow } from './row-shapes.ts';
import { Sha256 } from './sha256.ts';
import { TableSum } from './table-sums.ts';

type Place =
  | 'head'
  | 'tables'
  | 'first-row'
  | 'next-row'
  | 'end-of-rows'
  | 'hashes'
  | 'digest'
  | 'done';

/**
 * Reads a file line by line and believes nothing: each line must be the one that can stand there, each
 * row of the right shape, and at the end counts, hashes and digest must be those of what was read.
 * Fails by throwing `SyncFileRefused` at the first line that is wrong.
 *
 * At the second reading the digest is not summed again, which would take as long as all the rest: the file must say the
 * digest that was proved at the first, and its counts and hashes are summed again.
 */
export class FileReader {
  head: FileHead | undefined;
  foot: FileFoot | undefined;
  /** Parts that are complete; whoever feeds the reader takes them out. */
  parts: FilePart[] = [];

  private place: Place = 'head';
  private line = 0;
  private rows = 0;
  private table = '';
  private sum = new TableSum();
  private batch = new Batch();
  private readonly tables = new Map<string, TableSums>();
  private readonly digest = new Sha256();
  private readonly proved: FileFoot | undefined;

  /** `proved`: the foot that the first reading has found to be true. */
  constructor(proved?: FileFoot) {
    this.proved = proved;
  }

  take(line: string): void {
    this.line += 1;
    if (line.length > longestRow && isTravelling(this.table)) {
      throw new SyncFileRefused({ kind: 'too-large', line: this.line });
    }
    const place = this.place;
    if (place === 'digest') return this.takeDigest(line);
    if (place === 'done') this.fail('after-the-end');
    if (this.proved === undefined) {
      this.digest.add(line);
      this.digest.add('\n');
    }
    if (place === 'head') this.takeHead(line);
    else if (place === 'tables') this.takeBetween(line);
    else if (place === 'hashes') this.takeHashes(line);
    else this.takeInTable(line, place);
  }

  /** Called when the text is over; a file that ends before its foot was copied in part. */
  end(hasRest: boolean): { readonly head: FileHead; readonly foot: FileFoot } {
    const { head, foot } = this;
    if (this.place === 'done' && hasRest) this.fail('after-the-end');
    if (head === undefined) throw new SyncFileRefused({ kind: 'not-ours' });
    if (foot === undefined) throw new SyncFileRefused({ kind: 'cut-off' });
    return { head, foot };
  }

  private takeHead(line: string): void {
    const read = readHeadLine(line);
    if (!read.ok) throw new SyncFileRefused(read.refusal);
    this.head = read.value;
    this.place = 'tables';
  }

  private takeBetween(line: string): void {
    const name = /^"(\w+)":\[$/.exec(line)?.[1];
    if (name === undefined) return this.takeCounts(line);
    const expected = travellingTables[this.tables.size];
    const isNext = expected === undefined ? isTableName(name) : name === expected;
    if (!isNext || this.tables.has(name)) this.fail('not-a-line');
    this.table = name;
    this.sum = new TableSum();
    this.place = 'first-row';
  }

  private takeInTable(line: string, place: Place): void {
    if (line === '],' && place !== 'next-row') return this.endTable();
    if (place === 'end-of-rows') this.fail('not-a-line');
    const hasMore = line.endsWith(',');
    this.rows += 1;
    if (this.rows > mostRows) throw new SyncFileRefused({ kind: 'too-large', line: this.line });
    const row = parsed(hasMore ? line.slice(0, -1) : line);
    if (!isRecord(row) || !this.batch.add(this.table, row, line.length)) this.fail('row');
    this.sum.add(row);
    this.place = hasMore ? 'next-row' : 'end-of-rows';
    if (this.batch.isFull) this.endBatch();
  }

  private endTable(): void {
    this.endBatch();
    this.tables.set(this.table, this.sum.sums);
    this.place = 'tables';
  }

  private endBatch(): void {
    if (this.batch.size > 0) this.parts.push(this.batch.part(this.table));
    this.batch = new Batch();
  }

  private takeCounts(line: string): void {
    const isWhole = this.tables.size >= travellingTables.length;
    if (!isWhole || !this.says(line, 'counts', ({ count }) => count)) this.fail('counts');
    this.place = 'hashes';
  }

  private takeHashes(line: string): void {
    if (!this.says(line, 'hashes', ({ hash }) => hash)) this.fail('hash');
    this.place = 'digest';
  }

  private takeDigest(line: string): void {
    const digest = this.proved?.digest ?? this.digest.hex();
    if (line !== `"digest":"${digest}"}`) {
      this.fail(this.proved === undefined ? 'digest' : 'changed-meanwhile');
    }
    this.foot = { tables: Object.fromEntries(this.tables), digest };
    this.place = 'done';
  }

  private says(line: string, name: string, of: (sums: TableSums) => number | string): boolean {
    const counted = [...this.tables].map(([table, sums]) => [table, of(sums)] as const);
    return line === `"${name}":${JSON.stringify(Object.fromEntries(counted))},`;
  }

  private fail(what: Damage): never {
    throw new SyncFileRefused({ kind: 'damaged', line: this.line, what });
  }
}

/** Rows of one table until they are enough to hand over. */
class Batch {
  size = 0;
  private characters = 0;
  private readonly rows: { -readonly [Table in keyof Rows]: Rows[Table][number][] } = {
    entries: [],
    documents: [],
    texts: [],
  };
  private readonly others: OtherRow[] = [];

  /** False if the row has not the shape of its table. */
  add(table: string, row: object, characters: number): boolean {
    this.size += 1;
    this.characters += characters;
    if (table === 'entries') return isEntry(row) && this.rows.entries.push(row) > 0;
    if (table === 'documents') return isDocument(row) && this.rows.documents.push(row) > 0;
    if (table === 'texts') return isTextRow(row) && this.rows.texts.push(row) > 0;
    return isOtherRow(row) && this.others.push(row) > 0;
  }

  get isFull(): boolean {
    return this.size >= rowsAtOnce || this.characters >= charactersAtOnce;
  }

  part(table: string): FilePart {
    return isTravelling(table)
      ? { kind: 'rows', rows: this.rows }
      : { kind: 'others', table, rows: this.others };
  }
}

function isTravelling(table: string): boolean {
  return travellingTables.some((known) => known === table);
}
