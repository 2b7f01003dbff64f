import { expect, it } from 'vitest';

import { usualPapers } from '#domain/printing/usual-papers.ts';
import type { Sheet } from '#domain/printing/sheet.ts';

import { beginningOf } from './beginning-of.ts';

it('draws a short list as it is', () => {
  const sheet = listOf(200);
  expect(beginningOf(sheet)).toEqual({ sheet, cut: null });
});

it('draws the first pages of a very long one, and says how long it is', () => {
  const { sheet, cut } = beginningOf(listOf(3_000));
  expect(cut).toEqual({ shown: 200, of: 3_000 });
  expect(sheet.blocks.map((block) => (block.kind === 'rows' ? block.rows.length : 0))).toEqual([
    0, 200,
  ]);
});

function listOf(count: number): Sheet {
  return {
    paper: usualPapers.a4,
    title: '顾客名单',
    blocks: [
      { kind: 'text', lines: ['顾客名单'], size: 'large', weight: 'bold', align: 'start' },
      {
        kind: 'rows',
        columns: [{ align: 'start', share: 1 }],
        heading: ['姓名'],
        repeatHeading: true,
        size: 'small',
        rows: Array.from({ length: count }, (_, at) => [`顾客 ${at}`]),
      },
    ],
  };
}
