import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ownPaperId } from '#domain/printing/own-paper.ts';
import { checkPaper, paperFrom } from '#domain/printing/paper.ts';
import { readTemplateFile } from '#domain/printing/template-file.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';

import { readPdfWish } from './read-printing.ts';

const margins = { top: 2, right: 2, bottom: 2, left: 2 };
const text = { kind: 'text', lines: ['王女士'], size: 'normal', weight: 'bold', align: 'start' };
const onPaper = (paper: unknown) => readPdfWish({ sheet: { paper, title: '', blocks: [text] } });

describe('a paper that the editor or a file lets through', () => {
  it('can be printed on, whatever its measures are', () => {
    // Found: 62.5 mm is "own-62.5x40", and a point was no sign of a paper's name.
    const length = fc.integer({ min: 1_000, max: 12_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(length, fc.option(length), (width, height) => {
        const paper = { width, height, margins, rotation: 0 as const };
        const own = { ...paper, id: ownPaperId(paper) };
        fc.pre(checkPaper(own).ok);
        expect(onPaper(own).sheet.paper).toEqual(own);
      }),
    );
  });

  it('has a name that printing takes, or is none: a file may call it anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (id) => {
        const paper = paperFrom({ id, width: 58, height: null, margins, rotation: 0 });
        if (paper !== null) expect(() => onPaper(paper)).not.toThrow();
      }),
    );
    expect(paperFrom({ id: '小票', width: 58, height: null, margins, rotation: 0 })).toBeNull();
  });
});

describe('a template that comes from a file', () => {
  it('names a column or a total once: a hundred times the same has no paper', () => {
    const columns = Array.from({ length: 100 }, () => 'product');
    const parts = [{ kind: 'list', list: 'goods', columns, heading: true }];
    const file = fileOf({ document: 'receipt', name: '', paper: usualPapers.roll58, parts });
    expect(readTemplateFile(file)).toMatchObject({
      value: { template: { parts: [{ columns: ['product'] }] } },
    });
  });
});

function fileOf(template: unknown): string {
  return JSON.stringify({ format: 'regulars-print-template', version: 1, template });
}
