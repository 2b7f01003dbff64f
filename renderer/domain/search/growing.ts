/** A Uint32Array that grows: plain arrays of a million numbers cost four times the time and memory. */
export class GrowingNumbers {
  length = 0;
  private numbers = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length++] = value;
  }

  /** One more at this place, which must have been pushed. */
  increment(at: number): void {
    this.numbers[at] = (this.numbers[at] ?? 0) + 1;
  }

  /** What was pushed, without a copy: valid until the next push. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** The same for bytes, with room made ahead so that the inner loop of text writing does not ask. */
export class GrowingBytes {
  length = 0;
  bytes = new Uint8Array(4096);

  makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = new Uint8Array((this.length + more) * 2);
    wider.set(this.bytes);
    this.bytes = wider;
  }

  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
