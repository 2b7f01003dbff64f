import { describe, expect, it } from 'vitest';

import { toBusinessDay, toInstant } from '#domain/kernel/units.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import { documentKinds } from '#domain/printing/documents.ts';
import { fillSheet, isEmptySheet } from '#domain/printing/fill-sheet.ts';
import { usualTemplates } from '#domain/printing/usual-templates.ts';
import { type Language, languages } from '#i18n/language.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { wordsIn } from '#i18n/words-in.ts';

import { exampleFacts } from './example-facts.ts';

const shop = {
  shopName: '锦绣布庄',
  shopPhone: '0571 8888 0000',
  shopHours: '9:30–21:00',
  shopAddress: '河坊街 8 号',
  shopUrl: 'https://shop.example',
  logoId: null,
  paperLanguage: '',
};

describe.each(languages)('the made-up customer in %s', (language) => {
  it.each(documentKinds)('has something for every blank, table and code of %s', (document) => {
    const facts = factsIn(language, document);
    const { blanks, lists, codes } = documentShapes[document];
    // A copy's mark is for copies.
    const missing = blanks.filter((one) => one !== 'reprint' && facts.blanks[one] === undefined);
    expect(missing).toEqual([]);
    expect(lists.filter((one) => facts.lists[one] === undefined)).toEqual([]);
    expect(codes.filter((one) => !facts.codes[one])).toEqual([]);
  });

  it('shows each of the app’s templates without a brace or a hole', () => {
    const paper = printLanguage(language);
    for (const template of usualTemplates(paper.words)) {
      const sheet = fillSheet(template, factsIn(language, template.document), paper);
      expect(isEmptySheet(sheet)).toBe(false);
      expect(JSON.stringify([sheet.blocks, sheet.cells])).not.toMatch(/\{[a-zA-Z]+\}|undefined/);
    }
  });
});

function factsIn(language: Language, document: (typeof documentKinds)[number]) {
  return exampleFacts({
    document,
    today: toBusinessDay('2026-11-23'),
    now: toInstant('2026-11-23T08:30:00.000Z'),
    decimals: 0,
    shop,
    logo: null,
    paper: printLanguage(language),
    t: wordsIn(language).t,
  });
}
