/** A set of rows, one bit each: at 100,000 rows 12.5 kB, joined with another in 3 µs. */
export type Bits = Uint32Array;

/** A set and about how many are in it. */
export type Counted = { readonly rows: Bits; readonly count: number };

/** How many words of 32 bits hold a set over so many rows. */
export function wordsFor(rows: number): number {
  return (rows + 31) >>> 5;
}

/** Whether a row is in the set; one beyond its end is not. */
export function hasBit(bits: Bits, row: number): boolean {
  return ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** Puts a row into the set. */
export function setBit(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** `into` becomes the union; both are over the same rows. */
export function addAll(into: Bits, other: Bits): void {
  for (let word = 0; word < into.length; word++)
    into[word] = (into[word] ?? 0) | (other[word] ?? 0);
}

/** `into` becomes what both have; both are over the same rows. */
export function keepOnly(into: Bits, other: Bits): void {
  for (let word = 0; word < into.length; word++)
    into[word] = (into[word] ?? 0) & (other[word] ?? 0);
}

/** How many are in the set: a step for each, so not for every keystroke. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) count += 1;
  }
  return count;
}

/** Calls with each member in ascending order until the caller answers false. */
export function eachBit(bits: Bits, visit: (row: number) => boolean): void {
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      const lowest = 31 - Math.clz32(rest & -rest);
      if (!visit(word * 32 + lowest)) return;
      rest &= rest - 1;
    }
  }
}

/**
 * Lends sets for the length of one search. A query needs up to a few hundred; made anew each time they would be
 * megabytes of garbage a keystroke, and the collector's pauses would be the slowest keystrokes.
 */
export class BitsLender {
  private readonly shelves = new Map<number, { readonly sets: Bits[]; lent: number }>();

  /** An empty set, the borrower's until `returnAll`. */
  lend(words: number): Bits {
    let shelf = this.shelves.get(words);
    if (!shelf) {
      shelf = { sets: [], lent: 0 };
      this.shelves.set(words, shelf);
    }
    const kept = shelf.sets[shelf.lent];
    shelf.lent += 1;
    if (kept) return kept.fill(0);
    const fresh = new Uint32Array(words);
    shelf.sets.push(fresh);
    return fresh;
  }

  returnAll(): void {
    for (const shelf of this.shelves.values()) shelf.lent = 0;
  }
}
