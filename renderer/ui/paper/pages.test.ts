import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Piece, pageStarts } from './pages.ts';

const line = (height: number, more: Partial<Piece> = {}): Piece => ({
  block: 0,
  item: 1,
  height,
  heading: 0,
  repeats: false,
  staysWithNext: false,
  ...more,
});

describe('pages', () => {
  it('are begun where a line has no more room', () => {
    expect(pageStarts([line(4), line(4), line(4)], 8)).toEqual([0, 2]);
  });

  it('take what belongs together along to the next', () => {
    const title = line(2, { staysWithNext: true });
    expect(pageStarts([line(4), title, line(4)], 8)).toEqual([0, 1]);
  });

  it('are not left empty for what has no room on any', () => {
    const title = line(2, { staysWithNext: true });
    expect(pageStarts([line(4), title, line(9)], 8)).toEqual([0, 2]);
  });

  it('say the heading again, and leave room for it', () => {
    const row = (item: number) => line(2, { item, heading: 2, repeats: true });
    expect(pageStarts([row(0), row(1), row(2), row(3), row(4)], 6)).toEqual([0, 2, 4]);
  });

  it('hold all pieces in order, and never more than they have room for', () => {
    fc.assert(
      fc.property(fc.array(aPiece(), { minLength: 1 }), (pieces) => {
        const room = 30;
        const starts = pageStarts(pieces, room);
        expect(starts[0]).toBe(0);
        expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => one - other));
        for (const [at, from] of starts.entries()) {
          const page = pieces.slice(from, starts[at + 1]);
          const again = page[0]?.repeats === true && page[0].item > 0 ? page[0].heading : 0;
          const heights = page.map(
            ({ height, item, heading }) => height + (item === 0 ? heading : 0),
          );
          const sum = heights.reduce((total, height) => total + height, again);
          expect(page.length === 1 || sum <= room).toBe(true);
        }
      }),
    );
  });
});

function aPiece(): fc.Arbitrary<Piece> {
  return fc.record({
    block: fc.constant(0),
    item: fc.nat(2),
    height: fc.integer({ min: 0, max: 40 }),
    heading: fc.nat(9),
    repeats: fc.boolean(),
    staysWithNext: fc.boolean(),
  });
}
