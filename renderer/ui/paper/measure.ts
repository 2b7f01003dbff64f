import type { DrawnBlock, DrawnRows, Tightness } from './drawn-block.ts';
import { type Piece, piecesIn } from './pages.ts';

/** Blocks as they were laid out in their room: what each piece needs, in millimetres. */
export type Measured = {
  /** Tables have their widths now. */
  readonly blocks: readonly DrawnBlock[];
  readonly pieces: readonly Piece[];
};

const levels = [
  'words',
  'dates',
  'smaller',
  'amounts',
  'letters',
] as const satisfies readonly Tightness[];

/** Lets tables break as little as they have room. Has to come before anything is measured. */
export function tightenTables(flow: HTMLElement): void {
  let tables = [...flow.querySelectorAll<HTMLTableElement>('table:not([data-fixed="true"])')];
  for (const level of levels) {
    for (const table of tables) table.dataset['tight'] = level;
    tables = tables.filter((table) => isWiderThanItsPlace(table));
  }
}

function isWiderThanItsPlace(table: Element): boolean {
  const { parentElement } = table;
  if (parentElement === null) return false;
  // Both in whole dots of the layout: no matter how the preview is scaled or the paper turned.
  return table.scrollWidth > parentElement.clientWidth + 1;
}

/**
 * The pieces of blocks that are drawn in `flow` as they are in `blocks`, so many times as large as was asked for; the room
 * is so many millimetres wide.
 */
export function measure(
  flow: HTMLElement,
  blocks: readonly DrawnBlock[],
  width: number,
  drawnAt = 1,
): Measured {
  const box = flow.getBoundingClientRect();
  const scale = width / box.width;
  const ends = [...flow.querySelectorAll('[data-piece], [data-heading]')].map((element) => ({
    end: (element.getBoundingClientRect().bottom - box.top) * scale,
    isHeading: element.hasAttribute('data-heading'),
  }));
  const tables = [...flow.querySelectorAll('table')];
  const pieces: Piece[] = [];
  const fixed: DrawnBlock[] = [];
  let at = 0;
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    const isTable = block.kind === 'rows';
    fixed.push(isTable ? withWidths(block, tables.shift(), scale / drawnAt) : block);
    const heading = ends[at]?.isHeading === true ? heightOfNext() : 0;
    for (let item = 0; item < piecesIn(block); item += 1)
      pieces.push({ ...pieceOf(block, item), block: index, height: heightOfNext(), heading });
  }
  return { blocks: fixed, pieces };

  function heightOfNext(): number {
    const end = ends[at]?.end ?? before;
    const height = end - before;
    [at, before] = [at + 1, end];
    return height;
  }
}

function pieceOf(
  block: DrawnBlock,
  item: number,
): Pick<Piece, 'item' | 'repeats' | 'staysWithNext'> {
  const repeats = block.kind === 'rows' && block.repeatHeading;
  return { item, repeats, staysWithNext: staysWithNext(block, item) };
}

/** A line is drawn before something, room for a signature is above its line, and amounts are added up in one place. */
function staysWithNext(block: DrawnBlock, item: number): boolean {
  switch (block.kind) {
    case 'text':
    case 'code':
      return block.staysWithNext;
    case 'totals':
      return item < block.totals.length - 1;
    case 'divider':
    case 'space':
      return true;
    case 'rows':
    case 'picture':
      return false;
  }
}

function withWidths(
  block: DrawnRows,
  table: HTMLTableElement | undefined,
  scale: number,
): DrawnRows {
  const cells = [...(table?.rows[0]?.cells ?? [])];
  const widths = cells.map((cell) => cell.getBoundingClientRect().width * scale);
  const tightness = levels.find((level) => level === table?.dataset['tight']) ?? 'words';
  return { ...block, fixed: { widths, tightness } };
}
