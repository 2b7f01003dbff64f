import type { TableSums } from './format.ts';

/**
 * Counts the rows of a table and sums them to one number that does not depend on their order, nor on
 * the order of their properties: so two databases are compared table by table, and a row that is missing,
 * doubled or different is found where the browser finds nothing (`design.md` §5).
 *
 * 64 bits, made to find damage, not to withstand somebody who wants two tables to look alike.
 */
export class TableSum {
  private count = 0;
  private high = 0;
  private low = 0;
  private readonly hasher = new ValueHash();

  /** Local properties (`seq`) must be gone already: they differ from counter to counter. */
  add(row: object): void {
    this.hasher.take(row);
    this.count += 1;
    this.high = (this.high + this.hasher.high) >>> 0;
    this.low = (this.low + this.hasher.low) >>> 0;
  }

  get sums(): TableSums {
    return { count: this.count, hash: hexOf(this.high) + hexOf(this.low) };
  }
}

/** The hash of one value, in two halves, without making a text of it: a million sales take seconds, not minutes. */
class ValueHash {
  high = 0;
  low = 0;

  take(value: unknown): void {
    if (Array.isArray(value)) this.takeList(value);
    else if (typeof value === 'object' && value !== null) this.takeRecord(value);
    else if (typeof value === 'string') this.takeText(value, 1);
    else this.takeText(String(asInJson(value)), 2);
  }

  private takeList(list: readonly unknown[]): void {
    let high = 3;
    let low = list.length;
    for (const member of list) {
      this.take(member);
      high = Math.imul(high ^ this.high, 0x85ebca6b) + this.low;
      low = Math.imul(low ^ this.low, 0xc2b2ae35) + high;
    }
    this.settle(high, low);
  }

  private takeRecord(record: object): void {
    let high = 5;
    let low = 7;
    for (const [name, value] of Object.entries(record)) {
      if (value === undefined) continue;
      this.takeText(name, 4);
      const nameHigh = this.high;
      const nameLow = this.low;
      this.take(value);
      this.settle(
        Math.imul(this.high, 0x27d4eb2f) ^ nameLow,
        Math.imul(this.low, 0x165667b1) ^ nameHigh,
      );
      high = (high + this.high) | 0;
      low = (low + this.low) | 0;
    }
    this.settle(high, low);
  }

  private takeText(text: string, seed: number): void {
    let high = 0xdeadbeef ^ seed;
    let low = 0x41c6ce57 ^ seed;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 0x9e3779b1);
      low = Math.imul(low ^ unit, 0x5f356495);
    }
    this.settle(high, low);
  }

  /** The last steps of MurmurHash3: every bit of the one half has a say in every bit of the other. */
  private settle(high: number, low: number): void {
    const mixed =
      Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    this.high = (mixed ^ (mixed >>> 16)) >>> 0;
    this.low =
      (Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^
        Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)) >>>
      0;
  }
}

/** What a file would hold of it, or a file could not be read back. `String(-0)` is '0' already. */
function asInJson(value: unknown): unknown {
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value))
    ? null
    : value;
}

function hexOf(half: number): string {
  return half.toString(16).padStart(8, '0');
}
