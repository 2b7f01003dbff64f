import { hashOf } from './base.ts';

/** Finds a slot by id without a Map of 100,000 strings, which would have to be made at every start. */
export class IdWriter {
  private readonly table: Uint32Array;

  constructor(count: number) {
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
  }

  add(id: string, slot: number): void {
    const mask = this.table.length - 1;
    let at = hashOf(id) & mask;
    while (this.table[at] !== 0) at = (at + 1) & mask;
    this.table[at] = slot + 1;
  }

  done(): Uint32Array {
    return this.table;
  }
}
