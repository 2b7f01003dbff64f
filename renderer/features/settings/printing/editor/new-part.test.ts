import { expect, it } from 'vitest';

import { printTemplateProblems } from '#domain/printing/check-template.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import { documentKinds } from '#domain/printing/documents.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';

import { newPart, partKindsFor } from './new-part.ts';

it.each(documentKinds)(
  'every new part of %s can be printed as it is, on each paper',
  (document) => {
    const words = {
      kind: 'text',
      text: 'x',
      size: 'normal',
      weight: 'normal',
      align: 'start',
    } as const;
    for (const paperId of documentShapes[document].papers) {
      const paper = usualPapers[paperId];
      const parts = [
        words,
        ...partKindsFor(document).map((kind) => newPart(kind, { document, paper })),
      ];
      const rest = {
        document,
        name: '',
        paper,
        rule: { kind: 'always' },
        numbersPages: false,
      } as const;
      expect(printTemplateProblems({ ...rest, parts })).toEqual([]);
    }
  },
);

it('a label has no totals, a list of customers no codes', () => {
  expect(partKindsFor('priceLabel')).not.toContain('totals');
  expect(partKindsFor('customerTable')).not.toContain('qr');
});
