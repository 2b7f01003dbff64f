import * as fc from 'fast-check';

import { labelsOn } from '#domain/printing/label-grid.ts';
import { checkPaper, roomOn } from '#domain/printing/paper.ts';
import { printable } from '#domain/printing/print-value.ts';
import type {
  Align,
  FilledBlock,
  Paper,
  Rotation,
  Sheet,
  TextSize,
} from '#domain/printing/sheet.ts';
import { usualPaperIds, usualPapers } from '#domain/printing/usual-papers.ts';

import { cup } from './cup.ts';
import { grayPng } from './gray-picture.ts';
import { anyWords } from './print-facts.ts';

const picture = `data:image/png;base64,${grayPng(cup()).toString('base64')}`;

/** A sheet as a template and anybody's words can make it, on any paper that can be chosen. */
export function someSheet(): fc.Arbitrary<Sheet> {
  return fc
    .record({
      paper: somePaper(),
      blocks: fc.array(someBlock(), { maxLength: 8 }),
      onePage: fc.boolean(),
      hasFoot: fc.boolean(),
      start: fc.nat(),
    })
    .map(({ paper, blocks: asked, onePage, hasFoot, start }): Sheet => {
      const blocks = asked.map((block) => withRoom(block, paper));
      const head = { paper, title: '单据' };
      if (paper.grid !== undefined) {
        const first = start % labelsOn(paper.grid);
        const cells = [0, 1, 2].map((at) => ({ place: first + at, blocks }));
        return { ...head, blocks: [], cells };
      }
      return {
        ...head,
        blocks,
        ...(onePage && paper.height !== null && { onePage }),
        ...(hasFoot &&
          paper.height !== null && {
            foot: { text: '客户名单', pageWords: ['第 ', ' 页，共 ', ' 页'] as const },
          }),
      };
    });
}

/** Millimetres of the widest sign in the largest size, and of the white between two columns. */
const widestSign = 11;

/** A table has no more columns than signs have room beside each other. */
function withRoom(block: FilledBlock, paper: Paper): FilledBlock {
  if (block.kind !== 'rows') return block;
  const most = Math.max(1, Math.floor((roomOn(paper).width - 3) / widestSign));
  const cut = (row: readonly string[]) => row.slice(0, most);
  const columns = block.columns.slice(0, most);
  return {
    ...block,
    columns,
    heading: cut(block.heading),
    rows: block.rows.map((row) => cut(row)),
  };
}

function somePaper(): fc.Arbitrary<Paper> {
  const usual = fc.constantFrom(...usualPaperIds).map((id) => usualPapers[id]);
  const own = fc
    .record({ width: fc.integer({ min: 20, max: 220 }), height: fc.integer({ min: 15, max: 300 }) })
    .map(({ width, height }): Paper => {
      const margins = { top: 1, right: 2, bottom: 3, left: 4 };
      return { id: 'own', width, height, margins, rotation: 0 };
    });
  return fc
    .tuple(fc.oneof(usual, own), fc.constantFrom<Rotation>(0, 90, 180, 270))
    .map(([paper, rotation]) => ({ ...paper, rotation }))
    .filter((paper) => checkPaper(paper).ok);
}

function someWords(): fc.Arbitrary<string> {
  return fc
    .oneof({ arbitrary: anyWords(), weight: 29 }, { arbitrary: longWords(), weight: 1 })
    .map((words) => printable(words).replaceAll('\n', ' '));
}

/** A note that somebody wrote a page of. */
function longWords(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('茶', '茶 ', 'tea ', 'W', 'שלום ', '👨‍👩‍👧‍👦'),
      fc.integer({ min: 100, max: 500 }),
    )
    .map(([word, times]) => word.repeat(times));
}

function someBlock(): fc.Arbitrary<FilledBlock> {
  const align = fc.constantFrom<Align>('start', 'middle', 'end');
  const size = fc.constantFrom<TextSize>('small', 'normal', 'large', 'huge');
  const lines = fc.array(someWords(), { minLength: 1, maxLength: 6 });
  return fc.oneof(
    fc
      .record({ lines, size, align, isBold: fc.boolean() })
      .map(({ isBold, ...text }): FilledBlock => {
        return { kind: 'text', ...text, weight: isBold ? 'bold' : 'normal' };
      }),
    someRows(),
    fc
      .array(fc.record({ label: someWords(), value: someWords(), strong: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((totals): FilledBlock => ({ kind: 'totals', totals })),
    fc
      .record({
        content: fc.constantFrom('00042', 'https://tea.example/?vip-00042', '茶'.repeat(300)),
        size: fc.integer({ min: 10, max: 80 }),
        caption: someWords(),
        align,
      })
      .map((code): FilledBlock => ({ kind: 'qr', ...code })),
    fc
      .record({
        content: fc.constantFrom('00042', '6901234567892', 'A'.repeat(48)),
        height: fc.integer({ min: 3, max: 60 }),
        caption: someWords(),
        align,
      })
      .map((code): FilledBlock => ({ kind: 'barcode', ...code })),
    fc
      .record({ width: fc.integer({ min: 10, max: 300 }), align })
      .map((one): FilledBlock => ({ kind: 'picture', address: picture, ...one })),
    fc.constant<FilledBlock>({ kind: 'divider' }),
    fc.integer({ min: 1, max: 200 }).map((height): FilledBlock => ({ kind: 'space', height })),
  );
}

function someRows(): fc.Arbitrary<FilledBlock> {
  return fc.integer({ min: 1, max: 6 }).chain((columns) => {
    const row = fc.array(someWords(), { minLength: columns, maxLength: columns });
    return fc
      .record({
        columns: fc.array(
          fc.record({
            align: fc.constantFrom<Align>('start', 'middle', 'end'),
            share: fc.integer({ min: 1, max: 9 }),
          }),
          { minLength: columns, maxLength: columns },
        ),
        heading: fc.oneof(fc.constant<string[]>([]), row),
        rows: fc.array(row, { minLength: 1, maxLength: 12 }),
        repeatHeading: fc.boolean(),
        size: fc.constantFrom<TextSize>('small', 'normal', 'large', 'huge'),
      })
      .map((rows): FilledBlock => ({ kind: 'rows', ...rows }));
  });
}

const longName = '欧阳司马诸葛上官·阿卜杜热西提·买买提明Alexandra-Konstantinopo';

/** So many lines of each kind, with the longest name, an emoji and a name from right to left; labels have one each. */
export function aFullSheet(paper: Paper, lines: number): Sheet {
  const names = [longName, '👨‍👩‍👧‍👦 小李', 'محمد عبد الرحمن', '王芳'];
  const name = (at: number) => names[at % names.length] ?? '';
  const each = Array.from({ length: lines }, (_, at) => name(at));
  const blocks: readonly FilledBlock[] = [
    {
      kind: 'text',
      lines: lines === 0 ? [] : names,
      size: 'normal',
      weight: 'normal',
      align: 'start',
    },
    {
      kind: 'rows',
      columns: [
        { align: 'start', share: 5 },
        { align: 'start', share: 3 },
        { align: 'end', share: 3 },
      ],
      heading: ['商品', '日期', '金额'],
      rows: each.map((one) => [one, '2026年11月23日', '¥1,234,567.00']),
      repeatHeading: true,
      size: 'small',
    },
    { kind: 'qr', content: '00042', size: 25, caption: longName, align: 'middle' },
    { kind: 'barcode', content: '00042', height: 10, caption: '00042', align: 'middle' },
  ];
  const title = '两百行';
  if (paper.grid === undefined) return { paper, title, blocks: lines === 0 ? [] : blocks };
  const onTwoSheets = Math.min(lines, labelsOn(paper.grid) + 1);
  const cells = Array.from({ length: onTwoSheets }, (_, place) => ({ place, blocks }));
  return { paper, title, blocks: [], cells: cells.slice(-4) };
}
