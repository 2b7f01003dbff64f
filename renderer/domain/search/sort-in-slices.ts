import type { Slices } from './slices.ts';

/** Numbers merged between two pauses: about half a millisecond. */
const mergedInSlice = 8192;

/**
 * The numbers below `count` in order (a stable merge sort). The engine's own sort cannot stop in the
 * middle; here the longest stretch is the last merge.
 */
export function* sortInSlices(
  count: number,
  isBefore: (a: number, b: number) => boolean,
): Slices<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, at) => at);
  let to = new Uint32Array(count);
  let merged = 0;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      merge(from, to, start, width, isBefore);
      merged += 2 * width;
      if (merged < mergedInSlice) continue;
      merged = 0;
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

function merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  isBefore: (a: number, b: number) => boolean,
): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const other = from[right] ?? 0;
    const takeRight = left >= middle || (right < end && isBefore(other, from[left] ?? 0));
    to[at] = takeRight ? other : (from[left] ?? 0);
    if (takeRight) right++;
    else left++;
  }
}
