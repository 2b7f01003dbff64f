import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadRequest } from './fields.ts';
import { readDrawn, readPdfWish, readPrintOrder, readSpoolJob } from './read-printing.ts';
import { sheetLimits } from './read-sheet.ts';

const dot = 'data:image/png;base64,iVBORw0KGgo=';
const text = { kind: 'text', lines: ['王女士'], size: 'normal', weight: 'bold', align: 'start' };
const rows = {
  kind: 'rows',
  columns: [
    { align: 'start', share: 3 },
    { align: 'end', share: 1 },
  ],
  heading: [],
  rows: [['乌龙茶', '¥1']],
  repeatHeading: true,
  size: 'small',
};
const qr = { kind: 'qr', content: '00012', size: 20, caption: '', align: 'middle' };
const barcode = { kind: 'barcode', content: '00012', height: 10, caption: '', align: 'middle' };
const picture = { kind: 'picture', address: dot, width: 20, align: 'end' };
const totals = { kind: 'totals', totals: [{ label: '合计', value: '¥1', strong: true }] };
const every = [
  text,
  rows,
  totals,
  qr,
  barcode,
  picture,
  { kind: 'divider' },
  { kind: 'space', height: 3 },
];

describe('an order to print', () => {
  it('is read as it was meant, every kind of block in it', () => {
    const order = { printer: '前台小票', copies: 2, sheet: aSheet({ blocks: every }) };
    expect(readPrintOrder(order)).toEqual(order);
  });

  it('may hold labels and a foot', () => {
    const grid = { columns: 3, rows: 8, gap: { across: 2, down: 0 } };
    const sheet = aSheet({
      paper: { ...aPaper(), height: 297, grid },
      cells: [{ place: 4, blocks: [text] }],
      foot: { text: '熟客', pageWords: ['第 ', ' / ', ' 页'] },
    });
    expect(readPdfWish({ sheet })).toEqual({ sheet });
  });

  it.each([
    ['no copy', { copies: 0 }],
    ['a hundred copies', { copies: 100 }],
    ['half a copy', { copies: 1.5 }],
    ['no printer', { printer: '' }],
    ['a switch for a printer', { printer: '-o' }],
    ['a line break in the printer', { printer: 'a\nb' }],
    ['a file beside', { file: '/etc/passwd' }],
  ])('is refused with %s', (_what, change) => {
    const order = { printer: 'P', copies: 1, sheet: aSheet({}), ...change };
    expect(() => readPrintOrder(order)).toThrow(BadRequest);
  });

  it.each([
    ['a picture from the network', [{ ...picture, address: 'https://a/b.png' }]],
    ['a picture from the disk', [{ ...picture, address: 'file:///etc/passwd' }]],
    ['a picture that is a page', [{ ...picture, address: 'data:text/html;base64,AAAA' }]],
    ['a picture that is a drawing', [{ ...picture, address: 'data:image/svg+xml;base64,AAAA' }]],
    ['a picture with more behind it', [{ ...picture, address: `${dot}");x` }]],
    ['a picture too wide', [{ ...picture, width: 5000 }]],
    ['a block of another kind', [{ kind: 'script', content: '' }]],
    ['a text with a style', [{ ...text, style: 'x' }]],
    ['a size that is none', [{ ...text, size: '1px' }]],
    ['a row with a hole', [{ ...rows, rows: [['乌龙茶']] }]],
    ['a table without columns', [{ ...rows, columns: [], rows: [] }]],
    ['an empty code', [{ ...qr, content: '' }]],
    ['Chinese in bars', [{ ...barcode, content: '顾客' }]],
    ['a space without end', [{ kind: 'space', height: Infinity }]],
    ['too many lines', [{ ...text, lines: Array(sheetLimits.lines + 1).fill('') }]],
    ['too much altogether', Array(5).fill({ ...picture, address: dot.padEnd(4_000_000, 'A') })],
  ])('is refused with %s', (_what, blocks) => {
    expect(() => readPdfWish({ sheet: aSheet({ blocks }) })).toThrow(BadRequest);
  });

  it.each([
    ['no width', { width: 0 }],
    ['a width that is no number', { width: NaN }],
    ['eleven thousand metres', { height: 11_000_000 }],
    ['a turn of 45 degrees', { rotation: 45 }],
    ['a roll turned aside', { rotation: 90 }],
    ['labels on a roll', { grid: { columns: 1, rows: 1, gap: { across: 0, down: 0 } } }],
    ['a margin below zero', { margins: { top: -1, right: 0, bottom: 0, left: 0 } }],
    ['a path for a name', { id: '../a' }],
  ])('is refused on a paper with %s', (_what, change) => {
    const sheet = aSheet({ paper: { ...aPaper(), ...change } });
    expect(() => readPdfWish({ sheet })).toThrow(BadRequest);
  });
});

describe('what the print page says', () => {
  it('is a height or a fault, by number', () => {
    const drawn = { task: 3, kind: 'drawn', height: 101.3 };
    expect(readDrawn(drawn)).toEqual(drawn);
    const failed = { task: 3, kind: 'failed', why: 'picture' };
    expect(readDrawn(failed)).toEqual(failed);
  });

  it.each([
    { task: 3, kind: 'drawn', height: NaN },
    { task: 3, kind: 'drawn', height: -1 },
    { task: -1, kind: 'drawn', height: 1 },
    { task: 3, kind: 'drawn' },
    { task: 3, kind: 'failed', why: '王女士' },
    { task: 3, kind: 'other', height: 1 },
  ])('is nothing else: %j', (drawn) => {
    expect(() => readDrawn(drawn)).toThrow(BadRequest);
  });
});

it('a job is a printer and a number', () => {
  expect(readSpoolJob({ printer: 'P', number: 3 })).toEqual({ printer: 'P', number: 3 });
  expect(() => readSpoolJob({ printer: 'P', number: '3; rm' })).toThrow(BadRequest);
});

it('whatever arrives is read or refused', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true, withMap: true, withBigInt: true }), (input) => {
      for (const read of [readPrintOrder, readPdfWish, readSpoolJob, readDrawn])
        expect(() => read(input)).toThrow(BadRequest);
      const sheet = aSheet({ blocks: [input] });
      expect(() => readPdfWish({ sheet })).toThrow(BadRequest);
    }),
    { numRuns: 1000 },
  );
});

function aPaper() {
  const margins = { top: 2, right: 2, bottom: 2, left: 2 };
  return { id: 'roll58', width: 58, height: null as number | null, margins, rotation: 0 };
}

function aSheet(changes: Readonly<Record<string, unknown>>) {
  return { paper: aPaper(), title: '售后卡', blocks: [], ...changes };
}
