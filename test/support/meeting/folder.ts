import { type FileKey, type FileName, fileOf, keyOf } from '#domain/sync/exchange/file-name.ts';
import type { ExchangeHeader } from '#domain/sync/exchange/memory.ts';
import type { Rows } from '#domain/sync/rows.ts';

/** What a file of the simulation holds; the real one has it encrypted, a row a line. */
export type SimFile = {
  readonly header: ExchangeHeader;
  readonly rows: Rows;
  readonly bytes: number;
};

export type Got =
  | { readonly kind: 'whole'; readonly file: SimFile }
  | { readonly kind: 'partial' | 'gone' };

/** How a file comes to one reader: after so many looks, and first only in part. */
export type Lag = { readonly hidden: number; readonly partial: number };

type Lying = { readonly file: SimFile; isDamaged: boolean; readonly lags: Map<string, Lag> };

/**
 * A folder between counters, as cloud drives and sticks are: late, in any order, copied in part, with files
 * that vanish, come back, or stay damaged for ever.
 */
export class FaultyFolder {
  private readonly files = new Map<FileKey, Lying>();
  private readonly deleted: SimFile[] = [];
  /** Names that a lagging drive still shows to some. */
  private readonly ghosts = new Map<FileKey, Map<string, number>>();
  puts = 0;
  partials = 0;

  put(file: SimFile, lags: ReadonlyMap<string, Lag>): void {
    const key = keyOf(file.header);
    if (!this.files.has(key)) {
      this.puts += 1;
      this.files.set(key, { file, isDamaged: false, lags: new Map(lags) });
    }
  }

  /** What one counter sees; looking brings what is late a step nearer. */
  listFor(reader: string): readonly FileName[] {
    const seen: FileName[] = [];
    for (const [key, { lags }] of this.files) {
      const lag = lags.get(reader) ?? noLag;
      if (lag.hidden > 0) lags.set(reader, { ...lag, hidden: lag.hidden - 1 });
      else seen.push(...named(key));
    }
    for (const [key, readers] of this.ghosts) {
      const looks = readers.get(reader) ?? 0;
      readers.set(reader, looks - 1);
      if (looks > 0 && !this.files.has(key)) seen.push(...named(key));
    }
    return seen;
  }

  get(reader: string, key: FileKey): Got {
    const lying = this.files.get(key);
    if (lying === undefined) return { kind: 'gone' };
    const lag = lying.lags.get(reader) ?? noLag;
    if (lag.partial > 0) lying.lags.set(reader, { ...lag, partial: lag.partial - 1 });
    const isWhole = lag.partial === 0 && !lying.isDamaged;
    if (!isWhole) this.partials += 1;
    return isWhole ? { kind: 'whole', file: lying.file } : { kind: 'partial' };
  }

  /** Only for planted bugs: what lies there of a file that is not whole. */
  contentOf(key: FileKey): SimFile | undefined {
    return this.files.get(key)?.file;
  }

  delete(key: FileKey, ghostLooks: number): void {
    const lying = this.files.get(key);
    if (lying === undefined) return;
    this.files.delete(key);
    this.deleted.push(lying.file);
    const readers = [...lying.lags.keys()];
    this.ghosts.set(key, new Map(readers.map((reader) => [reader, ghostLooks])));
  }

  /** One of the files, by chance, does what files do. */
  strike(what: 'lose' | 'damage' | 'return', which: number): void {
    if (what === 'return') {
      const file = this.deleted[which % Math.max(1, this.deleted.length)];
      if (file !== undefined) {
        const key = keyOf(file.header);
        this.files.set(key, { file, isDamaged: false, lags: new Map() });
      }
      return;
    }
    const key = [...this.files.keys()][which % Math.max(1, this.files.size)];
    const lying = key === undefined ? undefined : this.files.get(key);
    if (key === undefined || lying === undefined) return;
    if (what === 'lose') this.files.delete(key);
    else lying.isDamaged = true;
  }

  /** From now on the drive is quick and shows everything to everybody; what is damaged stays so. */
  settle(): void {
    for (const { lags } of this.files.values()) lags.clear();
    this.ghosts.clear();
  }

  /** Files that can be read, now or later. */
  readable(): readonly SimFile[] {
    return [...this.files.values()].filter(({ isDamaged }) => !isDamaged).map(({ file }) => file);
  }

  /** The names of all that lies there. */
  lying(): readonly FileKey[] {
    return [...this.files.keys()];
  }
}

const noLag: Lag = { hidden: 0, partial: 0 };

function named(key: FileKey): readonly FileName[] {
  const file = fileOf(key);
  return file === undefined ? [] : [file];
}
