import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkPaper, paperFrom, roomOn } from './paper.ts';
import type { Paper } from './sheet.ts';
import { usualPapers } from './usual-papers.ts';

const a6 = usualPapers.a6;

describe('the usual papers', () => {
  it.each(Object.values(usualPapers))('$id can be printed on', (paper) => {
    expect(checkPaper(paper)).toEqual({ ok: true, value: paper });
    expect(paperFrom(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  });

  it.each([
    ['roll58', 48, null],
    ['roll80', 72, null],
    ['card90x54', 80, 46],
    ['sheet2x7', 99.1, 38.1],
    ['sheet3x7', 63.5, 38.1],
    ['sheet3x8', 70, 37],
    ['sheet5x13', 38.1, 21.2],
  ] as const)('%s leaves %s × %s mm for words', (id, width, height) => {
    expect(roomOn(usualPapers[id])).toEqual({ width, height });
  });
});

describe('a paper of the shop’s own', () => {
  it.each<[string, Partial<Paper>, object]>([
    [
      'too narrow',
      { width: 9 },
      { kind: 'paper-out-of-range', field: 'width', least: 10, most: 1200 },
    ],
    [
      'no number',
      { height: NaN },
      { kind: 'paper-out-of-range', field: 'height', least: 10, most: 1200 },
    ],
    [
      'white beyond its edge',
      { margins: { ...a6.margins, left: -1 } },
      { kind: 'paper-out-of-range', field: 'margins/left', least: 0, most: 100 },
    ],
    [
      'all white',
      { margins: { ...a6.margins, left: 60, right: 40 } },
      { kind: 'margins-too-wide' },
    ],
    ['a roll lying on its side', { height: null, rotation: 90 }, { kind: 'roll-is-endless' }],
    [
      'half a label',
      { grid: { columns: 1.5, rows: 2, gap: { across: 0, down: 0 } } },
      { kind: 'paper-out-of-range', field: 'grid/columns', least: 1, most: 50 },
    ],
    [
      'labels like rice grains',
      { grid: { columns: 20, rows: 2, gap: { across: 2, down: 0 } } },
      { kind: 'labels-too-small' },
    ],
  ])('is refused: %s', (_, change, refusal) => {
    expect(checkPaper({ ...a6, ...change })).toEqual({ ok: false, refusal });
  });

  it('that lies on its side is as wide as it was high', () => {
    expect(roomOn({ ...a6, rotation: 90 })).toEqual({ width: 132, height: 89 });
    expect(roomOn({ ...a6, rotation: 180 })).toEqual(roomOn(a6));
  });

  it('that a damaged file brings is nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const paper = paperFrom(anything);
        expect(paper === null || checkPaper(paper).ok).toBe(true);
      }),
    );
    expect(paperFrom({ ...a6, rotation: 45 })).toBeNull();
    expect(paperFrom({ ...a6, margins: { top: 1 } })).toBeNull();
  });
});
