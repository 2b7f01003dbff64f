import { describe, expect, it } from 'vitest';

import { barsOf, barsWidth, squareEdge, squareOf } from './codes.ts';

/** A receipt printer's dot, in millimetres. */
const dot = 25.4 / 203;

describe('a square', () => {
  it('is made of whole dots of a receipt printer, a little smaller than was asked for', () => {
    const square = squareOf('00042');
    if (square === null) throw new Error('No square.');
    const edge = squareEdge(square, 25, 48);
    expect(edge).toBeLessThanOrEqual(25);
    expect(edge).toBeGreaterThan(21);
    expect((edge / square.across / dot) % 1).toBeCloseTo(0);
  });

  it('leaves room for the white around it', () => {
    const square = squareOf('00042');
    if (square === null) throw new Error('No square.');
    expect(squareEdge(square, 80, 30) * ((square.across + 8) / square.across)).toBeLessThanOrEqual(
      30,
    );
  });

  it('is not drawn for more than a square holds', () => {
    expect(squareOf('茶'.repeat(2_000))).toBeNull();
  });
});

describe('bars', () => {
  it('have ten modules of white on both sides: a number of five takes 99', () => {
    expect(barsOf('00042')?.across).toBe(99);
  });

  it('are as fine as one dot and no finer', () => {
    const bars = barsOf('00042');
    if (bars === null) throw new Error('No bars.');
    expect(barsWidth(bars, 100)).toBeCloseTo(99 * 3 * dot);
    expect(barsWidth(bars, 99 * dot * 1.5)).toBeCloseTo(99 * dot);
    expect(barsWidth(bars, 99 * dot * 0.9)).toBeNull();
  });
});
