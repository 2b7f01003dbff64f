import { describe, expect, it } from 'vitest';

import { roomOn } from './paper.ts';
import { testSheet, testSquareOn } from './test-sheet.ts';
import { usualPaperIds, usualPapers } from './usual-papers.ts';

const words = {
  title: '测试页',
  shop: '锦绣布庄',
  printer: '前台',
  paper: 'A6',
  signs: '龘𠮷',
  measure: '边长 20 毫米',
};

describe.each(usualPaperIds)('the test page on %s', (id) => {
  const paper = usualPapers[id];
  const sheet = testSheet(paper, words);

  it('has a square that fits between the margins', () => {
    const { width, height } = roomOn(paper);
    const size = testSquareOn(paper);
    expect(size).toBeGreaterThanOrEqual(10);
    expect(size).toBeLessThanOrEqual(Math.min(width, height ?? Infinity));
  });

  it('is one page, on labels one label, and says what it is for', () => {
    const blocks = sheet.cells?.[0]?.blocks ?? sheet.blocks;
    expect(JSON.stringify(blocks)).toContain('锦绣布庄');
    expect(sheet.onePage).toBe(paper.height === null ? undefined : true);
    expect(sheet.cells?.length).toBe(paper.grid === undefined ? undefined : 1);
  });
});
