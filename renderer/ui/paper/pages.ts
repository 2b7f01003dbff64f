import type { DrawnBlock } from './drawn-block.ts';

/** What is never broken in two: a line of words, a row, a code. Heights are any one unit, room as well. */
export type Piece = {
  readonly block: number;
  /** Which line or row of its block. */
  readonly item: number;
  readonly height: number;
  /** Of the heading above it: only rows have one. */
  readonly heading: number;
  /** The heading stands again where the row begins a page. */
  readonly repeats: boolean;
  readonly staysWithNext: boolean;
};

/** How many pieces a block has, in the order in which they are drawn. */
export function piecesIn(block: DrawnBlock): number {
  switch (block.kind) {
    case 'text':
      return block.lines.length;
    case 'rows':
      return block.rows.length;
    case 'totals':
      return block.totals.length;
    case 'code':
    case 'picture':
    case 'divider':
    case 'space':
      return 1;
  }
}

/**
 * The pieces that begin a page. What belongs together goes to the next page together if that has room for all of it; a
 * piece that no page has room for stands alone on one. Nothing is left out, nothing changes its order.
 */
export function pageStarts(pieces: readonly Piece[], room: number): readonly number[] {
  const starts: number[] = [];
  // No page is begun yet.
  let used = Infinity;
  for (let at = 0; at < pieces.length;) {
    const end = endOfGroup(pieces, at);
    const whole = heightOf(pieces, at, end, false);
    if (used + whole > room && heightOf(pieces, at, end, true) <= room) used = Infinity;
    for (; at < end; at += 1) {
      const onwards = used + heightOf(pieces, at, at + 1, false);
      if (onwards > room) starts.push(at);
      used = onwards > room ? heightOf(pieces, at, at + 1, true) : onwards;
    }
  }
  return starts;
}

function endOfGroup(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (end < pieces.length - 1 && pieces[end]?.staysWithNext === true) end += 1;
  return end + 1;
}

function heightOf(
  pieces: readonly Piece[],
  from: number,
  end: number,
  beginsPage: boolean,
): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const hasHeading = piece.item === 0 || (beginsPage && at === from && piece.repeats);
    sum += piece.height + (hasHeading ? piece.heading : 0);
  }
  return sum;
}

/** A block or a part of it, as it stands on one page. */
export type Fragment = {
  readonly block: DrawnBlock;
  /** Its beginning stands on a page before: no white above it. */
  readonly isContinued: boolean;
};

/** The pages as they are drawn, from the pieces that begin them; nothing to draw is an empty page. */
export function pagesOf(
  blocks: readonly DrawnBlock[],
  pieces: readonly Piece[],
  starts: readonly number[],
): readonly (readonly Fragment[])[] {
  if (starts.length === 0) return [[]];
  return starts.map((from, at) => fragmentsOf(blocks, pieces.slice(from, starts[at + 1])));
}

function fragmentsOf(blocks: readonly DrawnBlock[], pieces: readonly Piece[]): readonly Fragment[] {
  const spans = new Map<number, readonly [from: number, end: number]>();
  for (const { block, item } of pieces) spans.set(block, [spans.get(block)?.[0] ?? item, item + 1]);
  return [...spans].flatMap(([at, [from, end]]) => {
    const block = blocks[at];
    return block === undefined ? [] : [{ block: partOf(block, from, end), isContinued: from > 0 }];
  });
}

function partOf(block: DrawnBlock, from: number, end: number): DrawnBlock {
  switch (block.kind) {
    case 'text':
      return { ...block, lines: block.lines.slice(from, end) };
    case 'rows': {
      const heading = from === 0 || block.repeatHeading ? block.heading : [];
      return { ...block, heading, rows: block.rows.slice(from, end) };
    }
    case 'totals':
      return { ...block, totals: block.totals.slice(from, end) };
    case 'code':
    case 'picture':
    case 'divider':
    case 'space':
      return block;
  }
}
