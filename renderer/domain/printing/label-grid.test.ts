import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { labelsOn, pagesFor, placesFrom, spotOf } from './label-grid.ts';
import { checkPaper } from './paper.ts';
import type { LabelGrid, Paper } from './sheet.ts';
import { usualPapers } from './usual-papers.ts';

it('begins at the first label that is still on the sheet, and goes on over the pages', () => {
  const grid = { columns: 3, rows: 2, gap: { across: 0, down: 0 } };
  expect(placesFrom(4, 4, grid)).toEqual([4, 5, 6, 7]);
  expect(pagesFor(placesFrom(4, 4, grid), grid)).toBe(2);
  expect(placesFrom(6, 2, grid)).toEqual([0, 1]);
  expect(pagesFor([], grid)).toBe(0);
});

it('puts the labels of a bought sheet where its maker cut them', () => {
  const { sheet3x7 } = usualPapers;
  expect(spotOf(sheet3x7, 0)).toMatchObject({ page: 0, left: 7.25, top: 15.15, width: 63.5 });
  const last = spotOf(sheet3x7, 20);
  expect(last.left + last.width).toBeCloseTo(210 - 7.25, 3);
  expect(last.top + last.height).toBeCloseTo(297 - 15.15, 3);
  expect(spotOf(sheet3x7, 21)).toEqual({ ...spotOf(sheet3x7, 0), page: 1 });
});

/** Sums of fractions of a millimetre are off by less than an atom. */
const hair = 1e-9;

it('never lays one label over another, nor over the margin', () => {
  fc.assert(
    fc.property(aLabelSheet(), fc.nat(200), fc.nat(200), (paper, start, count) => {
      fc.pre(checkPaper(paper).ok);
      const grid = paper.grid ?? { columns: 1, rows: 1, gap: { across: 0, down: 0 } };
      const places = placesFrom(start, Math.min(count, 2 * labelsOn(grid)), grid);
      const spots = places.map((place) => spotOf(paper, place));
      expect(new Set(spots.map((spot) => JSON.stringify(spot))).size).toBe(places.length);
      for (const [at, spot] of spots.entries()) {
        expect(spot.left).toBeGreaterThanOrEqual(paper.margins.left);
        expect(spot.left + spot.width).toBeLessThanOrEqual(
          paper.width - paper.margins.right + 0.02 * grid.columns,
        );
        const next = spots[at + 1];
        if (next === undefined || next.page !== spot.page) continue;
        const isBeside = next.top === spot.top && next.left >= spot.left + spot.width - hair;
        expect(isBeside || next.top >= spot.top + spot.height - hair).toBe(true);
      }
    }),
  );
});

function aLabelSheet(): fc.Arbitrary<Paper> {
  const length = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
  const grid: fc.Arbitrary<LabelGrid> = fc.record({
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 15 }),
    gap: fc.record({ across: length(5), down: length(5) }),
  });
  return fc.record({
    id: fc.constant('own'),
    width: fc.double({ min: 50, max: 300, noNaN: true }),
    height: fc.double({ min: 50, max: 400, noNaN: true }),
    margins: fc.record({
      top: length(20),
      right: length(20),
      bottom: length(20),
      left: length(20),
    }),
    rotation: fc.constant(0),
    grid,
  });
}
