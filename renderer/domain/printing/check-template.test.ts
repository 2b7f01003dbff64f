import { describe, expect, it } from 'vitest';

import { printLanguage } from '#test/support/print-language.ts';

import {
  type PrintTemplateProblem,
  checkPrintTemplate,
  printTemplateProblems,
  wordsProblems,
} from './check-template.ts';
import { documentShapes } from './document-shapes.ts';
import { documentKinds } from './documents.ts';
import { filledLines } from './fill-words.ts';
import type { Part, Template } from './template.ts';
import { usualTemplate, usualTemplates } from './usual-templates.ts';

const receipt = usualTemplate('receipt', 'roll58', printLanguage.words);

describe('the words of a template, while they are typed', () => {
  it.each([
    ['{name}{title}您好', []],
    ['{姓名}', [{ kind: 'unknown-placeholder', found: '{姓名}', at: 0, instead: 'name' }]],
    ['合计 {合计}', [{ kind: 'unknown-placeholder', found: '{合计}', at: 3, instead: 'total' }]],
    ['｛name｝', [{ kind: 'unknown-placeholder', found: '｛name｝', at: 0, instead: 'name' }]],
    ['{nmae}', [{ kind: 'unknown-placeholder', found: '{nmae}', at: 0, instead: 'name' }]],
    ['{xyzzy}', [{ kind: 'unknown-placeholder', found: '{xyzzy}', at: 0, instead: null }]],
    ['你好 {name', [{ kind: 'stray-brace', found: '{', at: 3 }]],
    ['{greeting}', [{ kind: 'not-here', found: '{greeting}', at: 0 }]],
    [
      '{nam}和{greeting}}',
      [
        { kind: 'unknown-placeholder', found: '{nam}', at: 0, instead: 'name' },
        { kind: 'not-here', found: '{greeting}', at: 6 },
        { kind: 'stray-brace', found: '}', at: 16 },
      ],
    ],
  ])('%s', (text, problems) => {
    expect(wordsProblems(text, 'receipt')).toEqual(problems);
  });

  it('may have each blank of their document', () => {
    for (const document of documentKinds) {
      for (const blank of documentShapes[document].blanks) {
        expect(wordsProblems(`{${blank}}`, document)).toEqual([]);
        expect(filledLines(`{${blank}}`, () => '值')).toEqual(['值']);
      }
    }
  });

  it('may be long, but not without end', () => {
    expect(wordsProblems('好'.repeat(2_000), 'receipt')).toEqual([]);
    expect(wordsProblems('好'.repeat(2_001), 'receipt')).toEqual([
      { kind: 'too-long', most: 2_000 },
    ]);
  });
});

describe('a template', () => {
  it('of the app’s own can be kept as it is, on each of its papers', () => {
    for (const template of usualTemplates(printLanguage.words)) {
      expect([template.id, printTemplateProblems(template)]).toEqual([template.id, []]);
    }
  });

  it.each<[string, Partial<Template>, PrintTemplateProblem]>([
    ['nothing but lines', { parts: [{ kind: 'divider' }, text('  ')] }, { kind: 'empty' }],
    [
      'more parts than a page has room for',
      { parts: Array<Part>(61).fill(text('好')) },
      { kind: 'too-many-parts', most: 60 },
    ],
    ['a name like a novel', { name: '名'.repeat(41) }, { kind: 'name-too-long', most: 40 }],
    ['no category', { rule: { kind: 'category', category: ' ' } }, { kind: 'no-category' }],
    [
      'a rule for what is not sold',
      { document: 'todayList', parts: [text('好')], rule: { kind: 'tier', tierId: 'gold' } },
      { kind: 'rule-not-here' },
    ],
    [
      'a blank that nobody knows, in the second part',
      { parts: [text('好'), text('{姓}')] },
      {
        kind: 'words',
        part: 1,
        problem: { kind: 'unknown-placeholder', found: '{姓}', at: 0, instead: null },
      },
    ],
    [
      'a table of another document',
      {
        parts: [{ kind: 'list', list: 'points', columns: ['day'], heading: true, size: 'normal' }],
      },
      { kind: 'part-not-here', part: 0, found: 'points' },
    ],
    [
      'a table without columns',
      { parts: [{ kind: 'list', list: 'goods', columns: [], heading: true, size: 'normal' }] },
      { kind: 'no-columns', part: 0 },
    ],
    [
      'totals of another document',
      { parts: [{ kind: 'totals', which: ['total', 'usesLeft'], strong: [] }] },
      { kind: 'part-not-here', part: 0, found: 'usesLeft' },
    ],
    [
      'a sign wider than the paper',
      { parts: [{ kind: 'logo', width: 49, align: 'middle' }] },
      { kind: 'part-out-of-range', part: 0, field: 'width', least: 3, most: 48 },
    ],
    [
      'a square that no scanner reads',
      { parts: [{ kind: 'qr', code: 'customer', size: 8, caption: '', align: 'middle' }] },
      { kind: 'part-out-of-range', part: 0, field: 'size', least: 10, most: 48 },
    ],
    [
      'bars that slip from under a scanner',
      { parts: [{ kind: 'barcode', code: 'customer', height: 4, caption: '', align: 'middle' }] },
      { kind: 'part-out-of-range', part: 0, field: 'height', least: 5, most: 100 },
    ],
    [
      'a gap longer than most papers',
      { parts: [text('好'), { kind: 'space', height: 201 }] },
      { kind: 'part-out-of-range', part: 1, field: 'height', least: 0, most: 200 },
    ],
    [
      'a bold total of another document',
      { parts: [{ kind: 'totals', which: ['total'], strong: ['usesLeft'] }] },
      { kind: 'part-not-here', part: 0, found: 'usesLeft' },
    ],
    [
      'a wrong blank below a square',
      { parts: [{ kind: 'qr', code: 'customer', size: 20, caption: '{', align: 'middle' }] },
      { kind: 'words', part: 0, problem: { kind: 'stray-brace', found: '{', at: 0 } },
    ],
    [
      'a paper that cannot be',
      { paper: { ...receipt.paper, rotation: 90 } },
      { kind: 'roll-is-endless' },
    ],
  ])('is not kept with %s', (_, change, problem) => {
    const template = { ...receipt, ...change };
    expect(checkPrintTemplate(template)).toEqual({ ok: false, refusal: problem });
    expect(printTemplateProblems(template)).toEqual([problem]);
  });

  it('with a part of a newer app is kept', () => {
    const parts: readonly Part[] = [...receipt.parts, { kind: 'unknown', stored: { kind: 'map' } }];
    expect(checkPrintTemplate({ ...receipt, parts }).ok).toBe(true);
  });
});

function text(words: string): Part {
  return { kind: 'text', text: words, size: 'normal', weight: 'normal', align: 'start' };
}
