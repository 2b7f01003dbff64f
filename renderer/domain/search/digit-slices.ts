import { type Bits, wordsFor } from './bits.ts';

/**
 * Short texts (phones, customer numbers) as bit slices: for each place and character the set of the rows that have that
 * character at that place. Any part of any phone is then a handful of ANDs, exact, with nothing to verify.
 */
export type DigitSlices = {
  readonly rows: number;
  /** Ascending `place << 16 | character`; lengths are kept as `lengthKey | length`. */
  readonly keys: Uint32Array;
  /** One set of `wordsFor(rows)` words for each key. */
  readonly bits: Bits;
};

const lengthKey = 0xfff0_0000;

/** The key of the set of rows with this character at this place. */
export function sliceKey(place: number, character: number): number {
  return ((place << 16) | character) >>> 0;
}

/** The key of the set of rows whose text is this long; above all keys of characters. */
export function keyOfLength(length: number): number {
  return (lengthKey | length) >>> 0;
}

/** Adds to `into` the rows whose text is exactly `text`. */
export function addEqual(slices: DigitSlices, text: string, into: Bits): void {
  addWhere(slices, text, 0, text.length, into);
}

/** Adds the rows whose text is `digits` after leading zeros, as 12 is 00012. */
export function addEqualAfterZeros(slices: DigitSlices, digits: string, into: Bits): void {
  for (const length of lengthsOf(slices)) {
    if (length >= digits.length) addEqual(slices, digits.padStart(length, '0'), into);
  }
}

/** Adds the rows whose text begins with `text`. */
export function addBeginning(slices: DigitSlices, text: string, into: Bits): void {
  addWhere(slices, text, 0, undefined, into);
}

/** Adds the rows whose text ends with `text`: the last four digits of a phone. */
export function addEnding(slices: DigitSlices, text: string, into: Bits): void {
  for (const length of lengthsOf(slices)) {
    if (length >= text.length) addWhere(slices, text, length - text.length, length, into);
  }
}

/** Adds the rows that have `text` anywhere. */
export function addContaining(slices: DigitSlices, text: string, into: Bits): void {
  const longest = lengthsOf(slices).at(-1) ?? 0;
  for (let at = 0; at + text.length <= longest; at++) addWhere(slices, text, at, undefined, into);
}

/** The inner loop of every phone search: a word of 32 rows is given up at its first empty AND. */
function addWhere(
  { rows, keys, bits }: DigitSlices,
  text: string,
  place: number,
  length: number | undefined,
  into: Bits,
): void {
  const words = wordsFor(rows);
  const starts: number[] = [];
  if (length !== undefined) starts.push(find(keys, keyOfLength(length)) * words);
  for (let at = text.length - 1; at >= 0; at--) {
    starts.push(find(keys, sliceKey(place + at, text.charCodeAt(at))) * words);
  }
  if (starts.some((start) => start < 0)) return;
  const first = starts[0] ?? 0;
  const second = starts[1] ?? first;
  for (let word = 0; word < words; word++) {
    let both = (bits[first + word] ?? 0) & (bits[second + word] ?? 0);
    if (both === 0) continue;
    for (let next = 2; both !== 0 && next < starts.length; next++) {
      both &= bits[(starts[next] ?? 0) + word] ?? 0;
    }
    into[word] = (into[word] ?? 0) | both;
  }
}

function lengthsOf({ keys }: DigitSlices): readonly number[] {
  return [...keys.subarray(lowerBound(keys, lengthKey))].map((key) => (key & 0xfffff) >>> 0);
}

function find(keys: Uint32Array, key: number): number {
  const at = lowerBound(keys, key);
  return keys[at] === key ? at : -1;
}

/** The first place whose key is not less. */
export function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
