import type { DrawnBlock, DrawnRows, DrawnText } from './drawn-block.ts';
import type { Piece } from './pages.ts';

/**
 * The blocks again, in which a line of words or a row that is higher than a whole page has become several, and a picture
 * that is has become smaller. Null if each piece has room on a page already. `flow` shows the blocks as they are given.
 */
export function withoutTallPieces(
  flow: HTMLElement,
  blocks: readonly DrawnBlock[],
  pieces: readonly Piece[],
  room: number,
): readonly DrawnBlock[] | null {
  const elements = [...flow.querySelectorAll('[data-piece]')];
  const isTall = ({ height, heading }: Piece) => height + heading > room;
  const tall = new Map<number, Map<number, Tall>>();
  for (const [at, piece] of pieces.entries()) {
    const element = elements[at];
    if (!isTall(piece) || element === undefined) continue;
    const inBlock = tall.get(piece.block) ?? new Map<number, Tall>();
    tall.set(piece.block, inBlock.set(piece.item, { piece, element, room }));
  }
  if (tall.size === 0) return null;
  return blocks.flatMap((block, at) => {
    const inBlock = tall.get(at);
    return inBlock === undefined ? [block] : split(block, inBlock);
  });
}

type Tall = { readonly piece: Piece; readonly element: Element; readonly room: number };

function split(block: DrawnBlock, tall: ReadonlyMap<number, Tall>): readonly DrawnBlock[] {
  switch (block.kind) {
    case 'text':
      return [splitText(block, tall)];
    case 'rows':
      return [splitRows(block, tall)];
    case 'totals':
      return [splitTotals(block)];
    case 'code':
    case 'picture':
    case 'divider':
    case 'space':
      return [smaller(block, tall)];
  }
}

/** Millimetres of white above and below what is drawn. */
const around = 2;

/** What cannot be broken is drawn as high as a page has room. */
function smaller(block: DrawnBlock, tall: ReadonlyMap<number, Tall>): DrawnBlock {
  const [found] = tall.values();
  if (found === undefined) return block;
  const scale = Math.max(found.room - around, 1) / found.piece.height;
  switch (block.kind) {
    case 'space':
      return { ...block, height: block.height * scale };
    case 'picture':
      return { ...block, width: block.width * scale, height: block.height * scale };
    case 'code': {
      const { width, height, quiet } = block;
      return { ...block, width: width * scale, height: height * scale, quiet: quiet * scale };
    }
    case 'text':
    case 'rows':
    case 'totals':
    case 'divider':
      return block;
  }
}

function splitText(block: DrawnText, tall: ReadonlyMap<number, Tall>): DrawnText {
  const lines = block.lines.flatMap((line, at) => {
    const found = tall.get(at);
    return found === undefined ? [line] : drawnLines(found.element);
  });
  return { ...block, lines, staysWithNext: false };
}

/** A heading that takes the half of a page is not repeated on each, and is broken as any row. */
function splitRows(block: DrawnRows, tall: ReadonlyMap<number, Tall>): DrawnRows {
  const { fixed: _, ...loose } = block;
  const [first] = tall.values();
  if (first !== undefined && first.piece.heading > first.room / 2)
    return { ...loose, heading: [], rows: [block.heading, ...block.rows] };
  const rows = block.rows.flatMap((row, at): readonly (readonly string[])[] => {
    const found = tall.get(at);
    return found === undefined ? [row] : splitRow(row, found);
  });
  return { ...loose, rows };
}

function splitRow(
  row: readonly string[],
  { element, piece, room }: Tall,
): readonly (readonly string[])[] {
  const cells = [...element.children].map((cell) => drawnLines(cell));
  const most = Math.max(1, ...cells.map(({ length }) => length));
  const lineHeight = piece.height / most;
  const onPage = Math.max(1, Math.floor((room - piece.heading) / lineHeight) - 1);
  return Array.from({ length: Math.ceil(most / onPage) }, (_, part) =>
    row.map((_word, at) => (cells[at] ?? []).slice(part * onPage, (part + 1) * onPage).join('')),
  );
}

/** An amount whose name fills a page is no amount: plain words, which can be broken. */
function splitTotals({ totals }: Extract<DrawnBlock, { readonly kind: 'totals' }>): DrawnText {
  const lines = totals.flatMap(({ label, value }) => [label, value]);
  const look = { size: 'normal', weight: 'normal', align: 'start', staysWithNext: false } as const;
  return { kind: 'text', lines, ...look };
}

/** The words of an element as the layout broke them. */
function drawnLines(element: Element): readonly string[] {
  const node = element.firstChild;
  if (!(node instanceof Text)) return [element.textContent ?? ''];
  const range = document.createRange();
  const starts = [0];
  let top: number | undefined;
  let at = 0;
  for (const sign of node.data) {
    range.setStart(node, at);
    range.setEnd(node, at + sign.length);
    const box = range.getClientRects()[0];
    if (box !== undefined && box.width > 0) {
      const middle = box.top + box.height / 2;
      if (top !== undefined && middle > top + box.height / 2) starts.push(at);
      top = Math.max(top ?? middle, middle);
    }
    at += sign.length;
  }
  return starts.map((from, line) => node.data.slice(from, starts[line + 1]));
}
