import type {
  Align,
  Cell,
  Column,
  FilledBlock,
  LabelGrid,
  PageFoot,
  Paper,
  Sheet,
  TextSize,
  Total,
} from '#domain/printing/sheet.ts';

import {
  BadRequest,
  countOf,
  fieldsAmong,
  fieldsOf,
  listOf,
  matchOf,
  numberOf,
  oneOf,
  textOf,
  yesOrNo,
} from './fields.ts';

/** The most that one sheet may hold. Lengths in millimetres. */
export const sheetLimits = {
  blocks: 5000,
  cells: 5000,
  lines: 1000,
  columns: 20,
  rows: 20_000,
  charactersInText: 10_000,
  charactersInCode: 1000,
  charactersInPicture: 4 * 1024 * 1024,
  /** The sheet as JSON text: words, codes and pictures together. */
  charactersInSheet: 16 * 1024 * 1024,
  leastEdge: 10,
  mostEdge: 1200,
  mostMargin: 100,
  labels: 50,
} as const;

/** A paper of the shop's own is called after its measures: `own-62.5x40`. */
const paperId = /^[\w.-]{1,64}$/;
/** Code 128 knows no others. */
const barSigns = /^[ -~]{1,80}$/;
/** Bytes inside the sheet, of a kind that holds nothing but a picture: no SVG, which can hold anything. */
const picture = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;

const aligns = ['start', 'middle', 'end'] as const satisfies readonly Align[];
const sizes = ['small', 'normal', 'large', 'huge'] as const satisfies readonly TextSize[];

/** A finished sheet as it may be drawn and printed, or it throws. Its size is looked at first. */
export function readSheet(input: unknown): Sheet {
  assertBearable(input);
  const named = ['paper', 'title', 'blocks'] as const;
  const asked = fieldsAmong(input, named, ['cells', 'foot', 'onePage']);
  const { paper, title, blocks, cells, foot, onePage } = asked;
  return {
    paper: readPaper(paper),
    title: textOf(title, 200),
    blocks: readBlocks(blocks),
    ...(cells !== undefined && { cells: listOf(cells, sheetLimits.cells, readCell) }),
    ...(foot !== undefined && { foot: readFoot(foot) }),
    ...(onePage !== undefined && yesOrNo(onePage) && { onePage: true as const }),
  };
}

/** Small things in huge numbers would pass every reader below and hang the drawing. */
function assertBearable(input: unknown): void {
  let characters: number | undefined;
  try {
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- what the page sends may be a function or undefined
    characters = JSON.stringify(input)?.length;
  } catch {
    throw new BadRequest('a sheet that is not JSON');
  }
  if ((characters ?? 0) > sheetLimits.charactersInSheet) throw new BadRequest('sheet too large');
}

function readPaper(input: unknown): Paper {
  const named = ['id', 'width', 'height', 'margins', 'rotation'] as const;
  const { id, width, height, margins, rotation, grid } = fieldsAmong(input, named, ['grid']);
  const sides = fieldsOf(margins, ['top', 'right', 'bottom', 'left']);
  const turn = ([0, 90, 180, 270] as const).find((one) => one === rotation);
  if (turn === undefined) throw new BadRequest('not a quarter turn');
  const isEndless = height === null;
  if (isEndless && (turn === 90 || turn === 270)) throw new BadRequest('a roll turned aside');
  if (isEndless && grid !== undefined) throw new BadRequest('labels on a paper without end');
  const side = (length: unknown) => numberOf(length, 0, sheetLimits.mostMargin);
  return {
    id: matchOf(id, paperId),
    width: readEdge(width),
    height: isEndless ? null : readEdge(height),
    margins: {
      top: side(sides.top),
      right: side(sides.right),
      bottom: side(sides.bottom),
      left: side(sides.left),
    },
    rotation: turn,
    ...(grid !== undefined && { grid: readGrid(grid) }),
  };
}

function readEdge(input: unknown): number {
  return numberOf(input, sheetLimits.leastEdge, sheetLimits.mostEdge);
}

function readGrid(input: unknown): LabelGrid {
  const { columns, rows, gap } = fieldsOf(input, ['columns', 'rows', 'gap']);
  const { across, down } = fieldsOf(gap, ['across', 'down']);
  return {
    columns: readLabels(columns),
    rows: readLabels(rows),
    gap: {
      across: numberOf(across, 0, sheetLimits.mostMargin),
      down: numberOf(down, 0, sheetLimits.mostMargin),
    },
  };
}

function readLabels(input: unknown): number {
  const count = countOf(input, sheetLimits.labels);
  if (count === 0) throw new BadRequest('no labels');
  return count;
}

function readCell(input: unknown): Cell {
  const { place, blocks } = fieldsOf(input, ['place', 'blocks']);
  return { place: countOf(place, 100_000), blocks: readBlocks(blocks) };
}

function readFoot(input: unknown): PageFoot {
  const { text, pageWords } = fieldsAmong(input, ['text'], ['pageWords']);
  if (pageWords === undefined) return { text: readText(text) };
  const [before, between, after, ...more] = listOf(pageWords, 3, readText);
  if (before === undefined || between === undefined || after === undefined || more.length > 0)
    throw new BadRequest('not three words');
  return { text: readText(text), pageWords: [before, between, after] };
}

function readBlocks(input: unknown): readonly FilledBlock[] {
  return listOf(input, sheetLimits.blocks, readBlock);
}

const kinds = [
  'text',
  'rows',
  'totals',
  'qr',
  'barcode',
  'picture',
  'divider',
  'space',
] as const satisfies readonly FilledBlock['kind'][];

function readBlock(input: unknown): FilledBlock {
  if (typeof input !== 'object' || input === null || !('kind' in input))
    throw new BadRequest('not a block');
  const kind = oneOf(input.kind, kinds);
  switch (kind) {
    case 'text':
      return readTextBlock(input);
    case 'rows':
      return readRowsBlock(input);
    case 'totals':
      return { kind, totals: listOf(fieldsOf(input, ['kind', 'totals']).totals, 500, readTotal) };
    case 'qr': {
      const block = fieldsOf(input, ['kind', 'content', 'size', 'caption', 'align']);
      const content = textOf(block.content, sheetLimits.charactersInCode);
      if (content === '') throw new BadRequest('an empty code');
      return { kind, content, size: readEdge(block.size), ...readCaption(block) };
    }
    case 'barcode': {
      const block = fieldsOf(input, ['kind', 'content', 'height', 'caption', 'align']);
      const height = numberOf(block.height, 1, sheetLimits.mostEdge);
      return { kind, content: matchOf(block.content, barSigns), height, ...readCaption(block) };
    }
    case 'picture': {
      const block = fieldsOf(input, ['kind', 'address', 'width', 'align']);
      const address = textOf(block.address, sheetLimits.charactersInPicture);
      if (!picture.test(address)) throw new BadRequest('not a picture');
      const width = numberOf(block.width, 1, sheetLimits.mostEdge);
      return { kind, address, width, align: oneOf(block.align, aligns) };
    }
    case 'divider':
      fieldsOf(input, ['kind']);
      return { kind };
    case 'space': {
      const { height } = fieldsOf(input, ['kind', 'height']);
      return { kind, height: numberOf(height, 0, sheetLimits.mostEdge) };
    }
  }
}

function readTextBlock(input: object): FilledBlock {
  const block = fieldsOf(input, ['kind', 'lines', 'size', 'weight', 'align']);
  return {
    kind: 'text',
    lines: listOf(block.lines, sheetLimits.lines, readText),
    size: oneOf(block.size, sizes),
    weight: oneOf(block.weight, ['normal', 'bold']),
    align: oneOf(block.align, aligns),
  };
}

function readRowsBlock(input: object): FilledBlock {
  const named = ['kind', 'columns', 'heading', 'rows', 'repeatHeading', 'size'] as const;
  const block = fieldsOf(input, named);
  const columns = listOf(block.columns, sheetLimits.columns, readColumn);
  const words = (row: unknown) => listOf(row, columns.length, readText);
  const heading = words(block.heading);
  const rows = listOf(block.rows, sheetLimits.rows, words);
  const isWhole = (row: readonly string[]) => row.length === columns.length;
  if (columns.length === 0 || !rows.every(isWhole) || !(heading.length === 0 || isWhole(heading)))
    throw new BadRequest('rows with holes');
  const repeatHeading = yesOrNo(block.repeatHeading);
  return { kind: 'rows', columns, heading, rows, repeatHeading, size: oneOf(block.size, sizes) };
}

function readColumn(input: unknown): Column {
  const { align, share } = fieldsOf(input, ['align', 'share']);
  return { align: oneOf(align, aligns), share: numberOf(share, 0.001, 1000) };
}

function readTotal(input: unknown): Total {
  const { label, value, strong } = fieldsOf(input, ['label', 'value', 'strong']);
  return { label: readText(label), value: readText(value), strong: yesOrNo(strong) };
}

function readCaption(block: { readonly caption: unknown; readonly align: unknown }) {
  return { caption: readText(block.caption), align: oneOf(block.align, aligns) };
}

function readText(input: unknown): string {
  return textOf(input, sheetLimits.charactersInText);
}
