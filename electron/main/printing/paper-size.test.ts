import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Paper } from '#domain/printing/sheet.ts';

import { pageSizeOf, sizeForDriver } from './paper-size.ts';

const generic = ['Custom.WIDTHxHEIGHT', 'A4', 'A5'];

describe('the size of the page', () => {
  it.each([
    [105, 148, { width: 105_000, height: 148_000 }],
    [90, 54, { width: 90_000, height: 54_000 }],
    [25.4, 12.7, { width: 25_400, height: 12_700 }],
  ])('of a paper of %s × %s mm is that, whatever was drawn', (width, height, size) => {
    expect(pageSizeOf(paper(width, height), 999)).toEqual(size);
  });

  it.each([
    ['101.3 mm, up to the next point', 101.3, 101_600],
    ['one inch exactly', 25.4, 25_400],
    ['nothing: half an inch', 0, 12_700],
    ['longer than a driver takes', 3201, undefined],
  ])('of a roll is as long as what was drawn: %s', (_what, drawn, height) => {
    expect(pageSizeOf(paper(58, null), drawn)?.height).toBe(height);
  });

  it('of a roll never cuts anything off and wastes less than half a millimetre', () => {
    fc.assert(
      fc.property(fc.double({ min: 13, max: 3000, noNaN: true }), (drawn) => {
        const height = (pageSizeOf(paper(58, null), drawn)?.height ?? 0) / 1000;
        expect(height).toBeGreaterThan(drawn - 0.001);
        expect(height).toBeLessThan(drawn + 0.5);
      }),
    );
  });

  it('is told in figures to a driver that does not know its name', () => {
    const a6 = { width: 105_000, height: 148_000 };
    expect(sizeForDriver(a6, generic)).toEqual({ width: 105_200, height: 148_000 });
    expect(sizeForDriver(a6, [...generic, 'A6'])).toEqual(a6);
    expect(sizeForDriver(a6, [...generic, 'A6.Borderless'])).toEqual(a6);
    expect(sizeForDriver(a6, ['A4'])).toEqual(a6);
    expect(sizeForDriver(a6, [])).toEqual(a6);
    expect(sizeForDriver({ width: 58_000, height: 101_600 }, generic).width).toBe(58_000);
  });
});

function paper(width: number, height: number | null): Paper {
  return { id: 'p', width, height, margins: { top: 2, right: 2, bottom: 2, left: 2 }, rotation: 0 };
}
