import { type Bits, type BitsLender, type Counted, eachBit, hasBit, setBit } from './bits.ts';
import { lowerBound } from './digit-slices.ts';
import type { Piece, Places } from './pieces.ts';
import { type Voices, type Wanted, fits } from './voices.ts';

/** For each key, the rows that have it: the rows of key `i` are `rows[starts[i]]` up to `starts[i + 1]`. */
export type Postings = {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
};

/**
 * Many texts by what stands at each place: which character, and which sounds. Sounds are numbered in the order of the
 * alphabet, so that all sounds beginning with `zh` at one place lie side by side and are one range.
 */
export type UnitTable = {
  readonly rows: number;
  /** Units of the longest text. */
  readonly longest: number;
  readonly sounds: readonly string[];
  readonly byHan: Postings;
  readonly bySound: Postings;
  readonly voices: Voices;
};

/** A key is the place of the unit and, below it, the code point or the number of the sound. */
export function unitKey(place: number, value: number): number {
  return place * 0x20_0000 + value;
}

/** Where a pattern may begin: in which units, and in which rows (in all, if none are named). */
export type Where = {
  readonly from: number;
  readonly upTo: number;
  readonly among: Counted | undefined;
};

/**
 * Adds to `found` the rows where a pattern lies in consecutive units.
 *
 * Walks all texts at once, unit by unit, with one set of rows for each part of the pattern already taken. Exact, because
 * each unit is asked for itself. Where a set has become small, its rows are asked one by one.
 */
export function addRowsWith(
  table: UnitTable,
  pattern: Places,
  { from, upTo, among }: Where,
  lender: BitsLender,
  found: Bits,
): void {
  const steps = stepsOf(table, pattern);
  const start: Taken = among ?? 'all';
  let taken: (Taken | undefined)[] = [];
  for (let unit = from; unit < table.longest; unit++) {
    if (unit <= upTo) taken[0] = start;
    else if (taken.every((set) => set === undefined)) break;
    const next: (Taken | undefined)[] = [];
    for (const [at, options] of steps.entries()) {
      const before = taken[at];
      if (before === undefined) continue;
      const slices = options.map((option) => sliceOf(option, unit));
      if (isNarrow(before, slices)) {
        askEach(table, before.rows, unit, steps, at, found);
        continue;
      }
      for (const slice of slices) {
        if (slice.next === steps.length) take(slice, before, found);
        else next[slice.next] = takeInto(slice, before, next[slice.next], lender, found.length);
      }
    }
    taken = next;
  }
}

/** The rows that have taken the pattern up to some place. Rows taken twice count twice. */
type Taken = 'all' | Counted;

/** A piece that some row of this table can take, as a range of keys. */
type Step = Wanted & { readonly postings: Postings };

/** The rows that can take it at one unit. */
type Slice = { readonly rows: Uint32Array; readonly next: number };

/** Asking a row costs as much as walking this many others. */
const costOfAsking = 12;

function isNarrow(before: Taken, slices: readonly Slice[]): before is Counted {
  if (before === 'all') return false;
  return before.count * costOfAsking < slices.reduce((sum, { rows }) => sum + rows.length, 0);
}

function askEach(
  { voices }: UnitTable,
  rows: Bits,
  unit: number,
  steps: readonly (readonly Step[])[],
  at: number,
  found: Bits,
): void {
  eachBit(rows, (row) => {
    if (fits(voices, row, unit, steps, at)) setBit(found, row);
    return true;
  });
}

function stepsOf(table: UnitTable, places: Places): readonly (readonly Step[])[] {
  return places.map((pieces) =>
    pieces.map((piece) => stepOf(table, piece)).filter(({ low, high }) => low < high),
  );
}

function stepOf({ byHan, bySound, sounds }: UnitTable, { wants, text, next }: Piece): Step {
  if (wants === 'han') {
    const low = text.codePointAt(0) ?? 0;
    return { postings: byHan, isHan: true, low, high: low + 1, next };
  }
  const low = firstSound(sounds, text);
  const beyond = wants === 'begins' ? firstSound(sounds, `${text}\uffff`) : low + 1;
  const high = wants === 'sound' && sounds[low] !== text ? low : beyond;
  return { postings: bySound, isHan: false, low, high, next };
}

function sliceOf({ postings, low, high, next }: Step, unit: number): Slice {
  const { keys, starts, rows } = postings;
  const from = starts[lowerBound(keys, unitKey(unit, low))] ?? 0;
  const to = starts[lowerBound(keys, unitKey(unit, high))] ?? 0;
  return { rows: rows.subarray(from, to), next };
}

function takeInto(
  slice: Slice,
  before: Taken,
  sofar: Taken | undefined,
  lender: BitsLender,
  words: number,
): Taken | undefined {
  if (slice.rows.length === 0 || sofar === 'all') return sofar;
  const rows = sofar?.rows ?? lender.lend(words);
  const count = (sofar?.count ?? 0) + take(slice, before, rows);
  return count === 0 ? undefined : { rows, count };
}

/** Adds to `into` those of `before` that are in the slice; answers how many. */
function take({ rows }: Slice, before: Taken, into: Bits): number {
  if (before === 'all') {
    for (let at = 0; at < rows.length; at++) setBit(into, rows[at] ?? 0);
    return rows.length;
  }
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (!hasBit(before.rows, row)) continue;
    setBit(into, row);
    count += 1;
  }
  return count;
}

function firstSound(sounds: readonly string[], text: string): number {
  let low = 0;
  let high = sounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sounds[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
