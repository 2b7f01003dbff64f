import type { Paper } from '#domain/printing/sheet.ts';

/** In thousandths of a millimetre, as Chromium wants it. */
export type PageSize = { readonly width: number; readonly height: number };

const pointInMicrons = 25_400 / 72;
/** CUPS's generic drivers take nothing shorter than half an inch. */
const leastHeight = 36 * pointInMicrons;
/** Windows keeps the length of a paper in tenths of a millimetre in sixteen bits. */
const mostHeight = 3_200_000;

/**
 * The size of the page to print, or nothing if what was drawn is longer than a driver takes. A roll is cut after what
 * was drawn, up to the next whole point: Chromium makes pages of whole points, and a page shorter than what is drawn
 * on it would become two.
 */
export function pageSizeOf(paper: Paper, drawnHeight: number): PageSize | undefined {
  const width = Math.round(paper.width * 1000);
  if (paper.height !== null) return { width, height: Math.round(paper.height * 1000) };
  // A hair more than what was measured: 253.00000001 points are 253.
  const points = Math.ceil((drawnHeight * 1000) / pointInMicrons - 0.001);
  const height = Math.ceil(Math.max(points * pointInMicrons, leastHeight));
  return height > mostHeight ? undefined : { width, height };
}

const known = [
  { name: 'A3', width: 297_000, height: 420_000 },
  { name: 'A4', width: 210_000, height: 297_000 },
  { name: 'A5', width: 148_000, height: 210_000 },
  { name: 'A6', width: 105_000, height: 148_000 },
] as const;

/**
 * Seen with CUPS: Chromium sends a size that it knows (A6) by its name only. A driver that has no such name then takes
 * its usual paper, and the card comes out on A4. Two tenths of a millimetre beside it is sent in figures and comes out
 * as A6 exactly. `offered`: the names that the driver has; without them nothing is changed.
 */
export function sizeForDriver(size: PageSize, offered: readonly string[]): PageSize {
  const named = known.find((one) => one.width === size.width && one.height === size.height);
  const takesFigures = offered.some((name) => name.startsWith('Custom.'));
  if (named === undefined || !takesFigures) return size;
  const hasName = offered.some((name) => name === named.name || name.startsWith(`${named.name}.`));
  return hasName ? size : { ...size, width: size.width + 200 };
}
