import { describe, expect, it } from 'vitest';

import { printTemplateProblems } from '#domain/printing/check-template.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import { documentKinds } from '#domain/printing/documents.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';

import { newPart, partKindsFor } from './new-part.ts';

describe.each(documentKinds)('a new part of %s', (document) => {
  it.each(documentShapes[document].papers)('can be printed on %s as it is', (paperId) => {
    const paper = usualPapers[paperId];
    const words = {
      kind: 'text',
      text: 'x',
      size: 'normal',
      weight: 'normal',
      align: 'start',
    } as const;
    for (const kind of partKindsFor(document)) {
      const parts = [words, newPart(kind, { document, paper })];
      const rest = {
        document,
        name: '',
        paper,
        rule: { kind: 'always' },
        numbersPages: false,
      } as const;
      expect(printTemplateProblems({ ...rest, parts })).toEqual([]);
    }
  });
});

it('a label has no totals, a list of customers no codes', () => {
  expect(partKindsFor('priceLabel')).not.toContain('totals');
  expect(partKindsFor('customerTable')).not.toContain('qr');
});
