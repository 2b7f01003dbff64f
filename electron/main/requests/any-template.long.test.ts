import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { documentShapes } from '#domain/printing/document-shapes.ts';
import { documentKinds } from '#domain/printing/documents.ts';
import { fillSheet } from '#domain/printing/fill-sheet.ts';
import { readTemplateFile } from '#domain/printing/template-file.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';
import { somePrintFacts } from '#test/support/print-facts.ts';
import { printLanguage } from '#test/support/print-language.ts';

import { readPdfWish } from './read-printing.ts';

it('a template that comes from a file can be printed, or is refused: whatever its parts say', () => {
  let taken = 0;
  fc.assert(
    fc.property(aTemplate(), somePrintFacts(), (template, facts) => {
      const read = readTemplateFile(fileOf(template));
      if (!read.ok) return;
      taken += 1;
      const sheet = fillSheet(read.value.template, facts, printLanguage);
      expect(() => readPdfWish({ sheet })).not.toThrow();
    }),
    { numRuns: 100 },
  );
  expect(taken).toBeGreaterThan(10);
});

function fileOf(template: unknown): string {
  return JSON.stringify({ format: 'regulars-print-template', version: 1, template });
}

/** Close enough to a template that many are taken, and wrong in all the ways that a hand can be. */
function aTemplate(): fc.Arbitrary<unknown> {
  return fc.constantFrom(...documentKinds).chain((document) => {
    const { blanks, lists, totals, codes } = documentShapes[document];
    const length = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ noNaN: true }));
    const many = (names: readonly string[]) =>
      fc.array(fc.constantFrom(...names, ...(names.length === 0 ? ['x'] : [])), { maxLength: 40 });
    const words = fc
      .array(fc.constantFrom(...blanks.map((name) => `{${name}}`), '\n', '，', '茶'))
      .map((pieces) => pieces.join(''));
    const code = fc.constantFrom(...codes, 'customer');
    const columns = many(['product', 'quantity', 'name', 'number', 'day', 'what', 'balance']);
    const part = fc.oneof(
      fc.record({ kind: fc.constant('text'), text: words, size: fc.constantFrom('huge', 'x') }),
      fc.record({ kind: fc.constantFrom('logo', 'picture'), width: length }),
      fc.record({ kind: fc.constant('list'), list: fc.constantFrom(...lists, 'x'), columns }),
      fc.record({ kind: fc.constant('totals'), which: many(totals), strong: many(totals) }),
      fc.record({ kind: fc.constant('qr'), code, size: length, caption: words }),
      fc.record({ kind: fc.constant('barcode'), code, height: length, caption: words }),
      fc.record({ kind: fc.constant('space'), height: length }),
      fc.record({ kind: fc.constant('divider') }),
    );
    const paper = fc.constantFrom(...Object.values(usualPapers));
    const parts = fc.array(part, { minLength: 1, maxLength: 4 });
    return fc.record({ document: fc.constant(document), paper, parts, numbersPages: fc.boolean() });
  });
}
