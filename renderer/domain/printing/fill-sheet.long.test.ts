import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyWords, somePrintFacts } from '#test/support/print-facts.ts';
import { printLanguage } from '#test/support/print-language.ts';
import { blocksOn, isHole, wordsOn } from '#test/support/words-on-paper.ts';

import { cents, toRowId } from '../kernel/units.ts';
import { documentShapes } from './document-shapes.ts';
import { documentKinds } from './documents.ts';
import { fillLabels, fillSheet, isEmptySheet } from './fill-sheet.ts';
import type { PrintBlank } from './print-blanks.ts';
import { type PrintFacts, noFacts } from './print-facts.ts';
import { inSentence, printable, said } from './print-value.ts';
import type { Part } from './template.ts';
import { usualTemplate, usualTemplates } from './usual-templates.ts';

const { words, say } = printLanguage;
const picture = 'data:image/png;base64,iVBORw0KGgo=';
const usual = usualTemplates(words);

describe('a sheet', () => {
  it('never says undefined, null or NaN, nor shows a brace, for anybody, on any paper', () => {
    fc.assert(
      fc.property(fc.constantFrom(...usual), somePrintFacts(), (template, facts) => {
        const sheet = fillSheet(template, facts, printLanguage);
        for (const text of wordsOn(sheet)) {
          expect(text).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
          expect(text.isWellFormed()).toBe(true);
        }
        // A hole would be an empty line at an end, an empty table, a label without its value.
        for (const block of blocksOn(sheet)) expect(isHole(block)).toBe(false);
        expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
      }),
      { numRuns: 120 },
    );
  });

  it('says all that is known and asked for, in the order of the template', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documentKinds), somePrintFacts(), (document, facts) => {
        const blanks = documentShapes[document].blanks;
        const template = {
          ...usualTemplate(document, 'a4', words),
          parts: blanks.map(aLine),
          numbersPages: false,
        };
        const sheet = fillSheet(template, facts, printLanguage);
        const known = blanks.map((blank) => [blank, said(facts.blanks[blank], say)] as const);
        const lines = known
          .filter(([, value]) => value !== '')
          .map(([blank, value]) => `${blank}：${inSentence(value)}`);
        expect(wordsOn(sheet).slice(1)).toEqual(lines);
      }),
    );
  });

  it('has every row of a list, in order, however long it is and whatever it is called', () => {
    const goods = fc.array(anyWords(), { minLength: 0, maxLength: 200 });
    fc.assert(
      fc.property(goods, fc.constantFrom('roll58', 'a4'), (names, paper) => {
        const rows = names.map((name, at) => ({
          product: { kind: 'words', words: name } as const,
          amount: { kind: 'money', amount: cents(at) } as const,
        }));
        const template = usualTemplate('receipt', paper, words);
        const sheet = fillSheet(
          template,
          { ...noFacts, lists: { goods: { rows } } },
          printLanguage,
        );
        const table = sheet.blocks.filter((block) => block.kind === 'rows');
        const printed = table.flatMap((block) => block.rows.map((row) => row.at(-1)));
        expect(printed).toEqual(rows.map(({ amount }) => say.money(amount.amount)));
        const isNamed = names.some((name) => printable(name) !== '');
        if (isNamed) {
          const first = table.flatMap((block) => block.rows.map(([cell]) => cell));
          expect(first).toEqual(names.map(printable));
        }
      }),
    );
  });

  it('of nobody and nothing is empty but for the words that are always true', () => {
    const statement = usualTemplate('storedStatement', 'a4', words);
    expect(wordsOn(fillSheet(statement, noFacts, printLanguage))).toEqual([
      '储值对账单',
      '储值对账单',
      '签名：________________',
      '储值对账单',
      ...words.page,
    ]);
    const card = usualTemplate('memberCard', 'card90x54', words);
    expect(isEmptySheet(fillSheet(card, noFacts, printLanguage))).toBe(true);
  });

  it('leaves out a column that is empty in every row, and keeps it if one has it', () => {
    const row = (name: string, discount?: number) => ({
      product: { kind: 'words', words: name } as const,
      discount:
        discount === undefined ? undefined : ({ kind: 'money', amount: cents(discount) } as const),
    });
    const template = usualTemplate('receipt', 'a4', words);
    const headings = (rows: readonly ReturnType<typeof row>[]) =>
      fillSheet(template, { ...noFacts, lists: { goods: { rows } } }, printLanguage).blocks.flatMap(
        (block) => (block.kind === 'rows' ? block.heading : []),
      );
    expect(headings([row('茶'), row('碗')])).toEqual(['商品']);
    expect(headings([row('茶'), row('碗', 100)])).toEqual(['商品', '优惠']);
  });

  it('prints the columns of a customer list as the owner sees them', () => {
    const columns = [
      { name: 'name', heading: '姓名', align: 'start', share: 2 },
      { name: 'f1', heading: '茶龄', align: 'end', share: 1 },
    ] as const;
    const rows = [
      { name: { kind: 'words', words: '王芳' }, f1: { kind: 'count', count: 8 } },
    ] as const;
    const template = usualTemplate('customerTable', 'a4', words);
    const sheet = fillSheet(
      template,
      { ...noFacts, lists: { customers: { rows, columns } } },
      printLanguage,
    );
    expect(sheet.blocks).toMatchObject([
      { kind: 'rows', heading: ['姓名', '茶龄'], rows: [['王芳', '8']], repeatHeading: true },
    ]);
    expect(sheet.foot?.pageWords).toEqual(words.page);
  });

  it('has no lines between things that are not there', () => {
    const parts: readonly Part[] = [
      { kind: 'divider' },
      aLine('name'),
      { kind: 'divider' },
      aLine('phone'),
      { kind: 'space', height: 2 },
      { kind: 'divider' },
      aLine('shop'),
      { kind: 'divider' },
    ];
    const known = (...blanks: readonly PrintBlank[]) => ({
      ...noFacts,
      blanks: Object.fromEntries(
        blanks.map((blank) => [blank, { kind: 'words', words: '好' } as const]),
      ),
    });
    const kinds = (facts: PrintFacts) =>
      fillSheet(
        { ...usualTemplate('receipt', 'a4', words), parts },
        facts,
        printLanguage,
      ).blocks.map(({ kind }) => kind);
    expect(kinds(known('name', 'shop'))).toEqual(['text', 'divider', 'space', 'text']);
    expect(kinds(known('name', 'phone', 'shop'))).toEqual([
      'text',
      'divider',
      'text',
      'space',
      'divider',
      'text',
    ]);
    expect(kinds(known('shop'))).toEqual(['space', 'text']);
  });

  it('draws no picture from anywhere else, none wider than the paper, and no bars of what bars cannot say', () => {
    const parts: readonly Part[] = [
      { kind: 'picture', pictureId: toRowId('flower'), width: 500, align: 'middle' },
      { kind: 'barcode', code: 'product', height: 6, caption: '', align: 'middle' },
    ];
    const template = { ...usualTemplate('priceLabel', 'label60x40', words), parts };
    const of = (address: string, product: string) =>
      fillSheet(
        template,
        { ...noFacts, pictures: new Map([[toRowId('flower'), address]]), codes: { product } },
        printLanguage,
      ).blocks;
    expect(of(picture, '6901234567892')).toMatchObject([
      { kind: 'picture', width: 56 },
      { content: '6901234567892' },
    ]);
    expect(of('https://elsewhere.example/a.png', '茶')).toEqual([]);
    expect(of('data:image/svg+xml;base64,PHN2Zz4=', '')).toEqual([]);
  });
});

describe('a second copy', () => {
  const copy = { ...noFacts, blanks: { reprint: { kind: 'words', words: '补打 2' } as const } };

  it('says once that it is one, whatever the template forgot', () => {
    const proofs = usual.filter(({ document }) => documentShapes[document].marksCopies === true);
    for (const template of proofs) {
      const bare = { ...template, parts: template.parts.filter(({ kind }) => kind !== 'text') };
      for (const one of [template, bare]) {
        const marks = wordsOn(fillSheet(one, copy, printLanguage)).filter(
          (text) => text === '补打 2',
        );
        expect([one.id, marks.length]).toEqual([one.id, 1]);
      }
    }
    expect(proofs).toHaveLength(19);
    const card = usualTemplate('memberCard', 'a6', words);
    expect(wordsOn(fillSheet(card, copy, printLanguage))).not.toContain('补打 2');
  });
});

it('a card and a label are one page, a receipt on a roll never ends, a statement goes on', () => {
  const isOnePage = (id: string) =>
    usual
      .filter((one) => one.id === id)
      .map((one) => fillSheet(one, noFacts, printLanguage).onePage);
  expect(isOnePage('print-memberCard-card90x54')).toEqual([true]);
  expect(isOnePage('print-birthdayCard-roll58')).toEqual([undefined]);
  expect(isOnePage('print-storedStatement-a4')).toEqual([undefined]);
});

describe('a sheet of labels', () => {
  it('has a label for each that has something to say, from the first free place on', () => {
    const facts = ['王芳', '', '李雷'].map((name) => ({
      ...noFacts,
      title: '地址',
      blanks: { name: { kind: 'words', words: name } as const },
    }));
    const template = usualTemplate('addressLabel', 'sheet3x7', words);
    const sheet = fillLabels(template, facts, printLanguage, 20);
    expect(sheet.cells?.map(({ place }) => place)).toEqual([20, 21]);
    expect(sheet.blocks).toEqual([]);
    expect(wordsOn(sheet)).toEqual(['地址', '王芳', '李雷']);
    expect(fillSheet(template, facts[0] ?? noFacts, printLanguage).cells).toHaveLength(1);
  });
});

function aLine(blank: PrintBlank): Part {
  return {
    kind: 'text',
    text: `${blank}：{${blank}}`,
    size: 'normal',
    weight: 'normal',
    align: 'start',
  };
}
