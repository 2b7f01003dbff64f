import { GrowingNumbers } from './growing.ts';
import { type Slices, inSlices } from './slices.ts';
import type { Postings } from './unit-table.ts';

/** Collects (key, row) pairs in any order of keys and ascending rows, and lays them out by key. */
export class PostingsWriter {
  private readonly indexOfKey = new Map<number, number>();
  private readonly keys = new GrowingNumbers();
  private readonly counts = new GrowingNumbers();
  private readonly pairKeys = new GrowingNumbers();
  private readonly pairRows = new GrowingNumbers();

  add(key: number, row: number): void {
    let index = this.indexOfKey.get(key);
    if (index === undefined) {
      index = this.keys.length;
      this.indexOfKey.set(key, index);
      this.keys.push(key);
      this.counts.push(0);
    }
    this.counts.increment(index);
    this.pairKeys.push(index);
    this.pairRows.push(row);
  }

  /** `renamed` gives each key its final value (sounds are numbered only when all are known). */
  *done(renamed: (key: number) => number): Slices<Postings> {
    const final = this.keys.view().map(renamed);
    const order = Uint32Array.from(final, (_, at) => at).sort(
      (a, b) => (final[a] ?? 0) - (final[b] ?? 0),
    );
    yield;
    const counts = this.counts.view();
    const starts = new Uint32Array(order.length + 1);
    const cursors = new Uint32Array(order.length);
    order.forEach((index, at) => {
      cursors[index] = starts[at] ?? 0;
      starts[at + 1] = (starts[at] ?? 0) + (counts[index] ?? 0);
    });
    yield;
    const rows = yield* this.scatter(cursors);
    return { keys: order.map((index) => final[index] ?? 0), starts, rows };
  }

  private *scatter(cursors: Uint32Array): Slices<Uint32Array> {
    const pairKeys = this.pairKeys.view();
    const pairRows = this.pairRows.view();
    const rows = new Uint32Array(pairRows.length);
    yield* inSlices(rows.length, 65_536, (pair) => {
      const index = pairKeys[pair] ?? 0;
      const cursor = cursors[index] ?? 0;
      rows[cursor] = pairRows[pair] ?? 0;
      cursors[index] = cursor + 1;
    });
    return rows;
  }
}
