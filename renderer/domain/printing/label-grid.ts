import { roomOn } from './paper.ts';
import type { LabelGrid, Paper } from './sheet.ts';

/** Where a label lies on the paper before it is turned, in millimetres from the upper left corner. */
export type LabelSpot = {
  /** The first page is 0. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** How many labels one sheet has. */
export function labelsOn({ columns, rows }: LabelGrid): number {
  return columns * rows;
}

/**
 * The places of so many labels in reading order, on over the pages. Whoever tore some labels off a sheet begins at the
 * first free place; one that is on no sheet counts as the first.
 */
export function placesFrom(start: number, count: number, grid: LabelGrid): readonly number[] {
  const first = Number.isInteger(start) && start >= 0 && start < labelsOn(grid) ? start : 0;
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Where the label of a place is drawn. A paper without labels is one label. */
export function spotOf(paper: Paper, place: number): LabelSpot {
  const grid = paper.grid ?? { columns: 1, rows: 1, gap: { across: 0, down: 0 } };
  const { width, height } = roomOn({ ...paper, rotation: 0 });
  const onPage = place % labelsOn(grid);
  const column = onPage % grid.columns;
  const row = (onPage - column) / grid.columns;
  const down = height ?? 0;
  return {
    page: (place - onPage) / labelsOn(grid),
    left: paper.margins.left + column * (width + grid.gap.across),
    top: paper.margins.top + row * (down + grid.gap.down),
    width,
    height: down,
  };
}

/** How many sheets of labels the places need. */
export function pagesFor(places: readonly number[], grid: LabelGrid): number {
  const last = places.at(-1);
  return last === undefined ? 0 : Math.floor(last / labelsOn(grid)) + 1;
}
