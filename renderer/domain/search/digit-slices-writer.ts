import { type Bits, setBit, wordsFor } from './bits.ts';
import { type DigitSlices, keyOfLength, sliceKey } from './digit-slices.ts';

/** Builds slices text by text; the number of rows is known before, so that each slice is made once. */
export class DigitSlicesWriter {
  private row = 0;
  private readonly slices = new Map<number, Bits>();
  private readonly rows: number;
  private readonly words: number;

  constructor(rows: number) {
    this.rows = rows;
    this.words = wordsFor(rows);
  }

  add(text: string): void {
    const row = this.row++;
    if (text === '') return;
    setBit(this.slice(keyOfLength(text.length)), row);
    for (let place = 0; place < text.length; place++) {
      setBit(this.slice(sliceKey(place, text.charCodeAt(place))), row);
    }
  }

  done(): DigitSlices {
    const keys = Uint32Array.from(this.slices.keys()).sort();
    const bits = new Uint32Array(keys.length * this.words);
    for (const [at, key] of keys.entries()) bits.set(this.slice(key), at * this.words);
    return { rows: this.rows, keys, bits };
  }

  private slice(key: number): Bits {
    const known = this.slices.get(key);
    if (known) return known;
    const fresh = new Uint32Array(this.words);
    this.slices.set(key, fresh);
    return fresh;
  }
}
