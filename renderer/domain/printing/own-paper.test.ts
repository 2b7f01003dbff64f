import { expect, it } from 'vitest';

import { isUsualPaper, ownPaperId } from './own-paper.ts';
import { paperFrom } from './paper.ts';
import { usualPapers } from './usual-papers.ts';

const { label40x30, roll58, sheet3x8 } = usualPapers;

it('a size of the shop’s own is known by its measures, whatever its margins are', () => {
  expect(ownPaperId({ ...label40x30, width: 50, height: 25.5 })).toBe('own-50x25.5');
  expect(ownPaperId({ ...roll58, width: 72 })).toBe('own-72xroll');
  expect(ownPaperId(sheet3x8)).toBe('own-210x297-3x8');
  const wide = { ...label40x30, margins: { top: 5, right: 5, bottom: 5, left: 5 } };
  expect(ownPaperId(wide)).toBe(ownPaperId(label40x30));
});

it('is never taken for a usual one, and can be kept', () => {
  const id = ownPaperId(sheet3x8);
  expect(isUsualPaper(id)).toBe(false);
  expect(isUsualPaper('sheet3x8')).toBe(true);
  expect(paperFrom({ ...sheet3x8, id })).toEqual({ ...sheet3x8, id });
});
