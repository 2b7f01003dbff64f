/** A weighted list: each choice with how often it comes up, in parts of the sum. */
export type Weighted<Value> = readonly (readonly [value: Value, weight: number])[];

/**
 * A small seeded source of chance (sfc32): the same numbers on every computer. Every customer draws from a source of their own,
 * made of the shop's seed and their place, so that any customer can be made again without those before.
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: number, ...place: readonly number[]) {
    this.a = seed >>> 0;
    this.b = 0x9e3779b9;
    this.c = 0x243f6a88;
    for (const part of place) {
      this.next();
      this.b = (this.b ^ Math.imul(part + 1, 0x85ebca6b)) >>> 0;
      this.c = (this.c + part) >>> 0;
    }
    for (let round = 0; round < 12; round++) this.next();
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const sum = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.next() / 0x1_0000_0000;
  }

  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  happens(percent: number): boolean {
    return this.fraction() * 100 < percent;
  }

  /** One character of a text, or one thing of a list. */
  pick<Value>(choices: ArrayLike<Value>): Value {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new RangeError('Nothing to pick from.');
    return chosen;
  }

  weighted<Value>(choices: Weighted<Value>): Value {
    const sum = choices.reduce((total, [, weight]) => total + weight, 0);
    let rest = this.fraction() * sum;
    for (const [value, weight] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return this.pick(choices)[0];
  }
}
