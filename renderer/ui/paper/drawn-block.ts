import type { Room } from '#domain/printing/paper.ts';
import type { Align, FilledBlock, RowsBlock, TextBlock, Total } from '#domain/printing/sheet.ts';

import {
  type CodeDrawing,
  barsOf,
  barsWidth,
  quietModules,
  squareEdge,
  squareOf,
} from './codes.ts';

export type DrawnText = TextBlock & {
  /** Stays on the page of what comes next: a caption's code, a title's table. */
  readonly staysWithNext: boolean;
};

/**
 * What may be broken in a table that has little room: words only; dates, phones and numbers of cards as well; then all
 * of it is a fifth smaller; then amounts too, since a broken amount is misread; and where a single letter is wider than its
 * column, all of it is as small as small print.
 */
export type Tightness = 'words' | 'dates' | 'smaller' | 'amounts' | 'letters';

export type FixedColumns = {
  /** In millimetres. */
  readonly widths: readonly number[];
  readonly tightness: Tightness;
};

export type DrawnRows = RowsBlock & {
  /** Columns of dates, phones and the like, which are broken only where there is no other way. */
  readonly keepsWhole: readonly boolean[];
  /** Once it was measured: columns are as wide on each page. */
  readonly fixed?: FixedColumns;
};

export type DrawnCode = {
  readonly kind: 'code';
  readonly drawing: CodeDrawing;
  /** Millimetres, without the white around. */
  readonly width: number;
  readonly height: number;
  /** White above and below, in millimetres. */
  readonly quiet: number;
  readonly align: Align;
  readonly caption: readonly string[];
  /** Its caption stands in a block of its own, on the same page. */
  readonly staysWithNext: boolean;
};

export type DrawnPicture = {
  readonly kind: 'picture';
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly align: Align;
};

/** A block whose every length is known to have room on its paper. */
export type DrawnBlock =
  | DrawnText
  | DrawnRows
  | { readonly kind: 'totals'; readonly totals: readonly Total[] }
  | DrawnCode
  | DrawnPicture
  | { readonly kind: 'divider' }
  | { readonly kind: 'space'; readonly height: number };

/** Height of each picture as a part of its width, by its address. */
export type PictureShapes = ReadonlyMap<string, number>;

/** What is drawn of the blocks in a room: codes as vectors, and nothing wider or higher than there is room. */
export function drawnBlocks(
  blocks: readonly FilledBlock[],
  room: Room,
  shapes: PictureShapes,
): readonly DrawnBlock[] {
  return blocks.map((block, at) => drawnBlock(block, blocks[at + 1], room, shapes));
}

function drawnBlock(
  block: FilledBlock,
  next: FilledBlock | undefined,
  room: Room,
  shapes: PictureShapes,
): DrawnBlock {
  switch (block.kind) {
    case 'text':
      return { ...block, staysWithNext: block.weight === 'bold' && next?.kind === 'rows' };
    case 'rows':
      return rows(block);
    case 'qr':
      return square(block, room);
    case 'barcode':
      return bars(block, room);
    case 'picture':
      return picture(block, room, shapes);
    case 'space':
      return { kind: 'space', height: Math.min(block.height, room.height ?? block.height) };
    case 'totals':
    case 'divider':
      return block;
  }
}

/** The most signs that a date, a phone or a number has: `2026年11月23日 周一`. */
const longestFigures = 16;

function rows(block: RowsBlock): DrawnBlock {
  if (block.rows.every((row) => row.length === 0)) return { kind: 'space', height: 0 };
  const keepsWhole = block.columns.map((_, at) =>
    block.rows.every((row) => {
      const word = row[at] ?? '';
      return word === '' || (word.length <= longestFigures && /[0-9]/.test(word));
    }),
  );
  return { ...block, keepsWhole };
}

type Of<Kind extends FilledBlock['kind']> = Extract<FilledBlock, { readonly kind: Kind }>;

function square({ content, size, caption, align }: Of<'qr'>, room: Room): DrawnBlock {
  const drawing = squareOf(content);
  if (drawing === null) return inWords(content, caption, align);
  const edge = squareEdge(drawing, size, Math.min(room.width, room.height ?? room.width));
  const quiet = (quietModules * edge) / drawing.across;
  return code({ drawing, width: edge, height: edge, quiet, align, caption: linesOf(caption) });
}

function bars({ content, height, caption, align }: Of<'barcode'>, room: Room): DrawnBlock {
  const drawing = barsOf(content);
  const width = drawing === null ? null : barsWidth(drawing, room.width);
  if (drawing === null || width === null) return inWords(content, caption, align);
  const high = Math.min(height, (room.height ?? height) - 2 * aboveBars);
  return code({
    drawing,
    width,
    height: Math.max(high, 1),
    quiet: aboveBars,
    align,
    caption: linesOf(caption),
  });
}

/** Millimetres of white above and below the bars. */
const aboveBars = 0.8;

function code(drawn: Omit<DrawnCode, 'kind' | 'staysWithNext'>): DrawnCode {
  return { kind: 'code', staysWithNext: false, ...drawn };
}

/** A code too fine for any printer would be read by nobody: a person reads its words. */
function inWords(content: string, caption: string, align: Align): DrawnText {
  const lines = [...new Set([content, ...linesOf(caption)])];
  return { kind: 'text', lines, size: 'normal', weight: 'normal', align, staysWithNext: false };
}

function linesOf(caption: string): readonly string[] {
  return caption === '' ? [] : caption.split('\n');
}

function picture(
  { address, width, align }: Of<'picture'>,
  room: Room,
  shapes: PictureShapes,
): DrawnBlock {
  const shape = shapes.get(address);
  if (shape === undefined) return { kind: 'space', height: 0 };
  const broad = Math.min(width, room.width);
  const high = Math.min(broad * shape, room.height ?? Infinity);
  return { kind: 'picture', address, width: high / shape, height: high, align };
}

/** A caption as lines of its own, so that a long one can go on over the next page. */
export function withCaptionsApart(blocks: readonly DrawnBlock[]): readonly DrawnBlock[] {
  return blocks.flatMap((block): readonly DrawnBlock[] => {
    if (block.kind !== 'code' || block.caption.length === 0) return [block];
    const { caption, align } = block;
    const below = { kind: 'text', size: 'small', weight: 'normal', staysWithNext: false } as const;
    return [
      { ...block, caption: [], staysWithNext: true },
      { ...below, lines: caption, align },
    ];
  });
}
