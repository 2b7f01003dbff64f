import { expect, it } from 'vitest';

import { noFacts } from '#domain/printing/print-facts.ts';
import type { Part } from '#domain/printing/template.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';
import { printLanguage } from '#test/support/print-language.ts';

import { spotsOf } from './part-spot.ts';

function text(words: string): Part {
  return { kind: 'text', text: words, size: 'normal', weight: 'normal', align: 'start' };
}

it('finds the same words a second time where they stand the second time', () => {
  const parts = [text('谢谢\n再见'), text('再见'), text('{name}'), { kind: 'divider' }] as const;
  const template = {
    document: 'afterSale',
    name: '',
    paper: usualPapers.roll58,
    rule: { kind: 'always' },
    parts,
    numbersPages: false,
  } as const;
  const spots = spotsOf(template, noFacts, printLanguage);
  expect(spots.map((spot) => spot && [spot.words, spot.nth])).toEqual([
    ['谢谢', 0],
    ['再见', 1],
    undefined,
    [undefined, 0],
  ]);
});
