import { roomOn } from './paper.ts';
import type { FilledBlock, Paper, Sheet } from './sheet.ts';

/** What the test page says, in the language of the screen: the person in front of it reads it. */
export type TestSheetWords = {
  readonly title: string;
  readonly shop: string;
  readonly printer: string;
  readonly paper: string;
  /** Rare signs, traditional ones and an amount: what a wrong driver garbles first. */
  readonly signs: string;
  /** Says how long the square's edge is. */
  readonly measure: string;
};

/** As long as the square's edge on every paper that has the room; figures on a ruler. */
const edge = 20;

/** Edge of the square in millimetres on this paper. */
export function testSquareOn(paper: Paper): number {
  const { width, height } = roomOn(paper);
  return Math.max(10, Math.floor(Math.min(edge, width, (height ?? edge * 3) / 2)));
}

/**
 * A page that shows at a glance whether this printer and this paper go together: lines at both ends, Chinese, a table
 * as wide as the room, and a square to lay a ruler on. On labels it is the first one.
 */
export function testSheet(paper: Paper, words: TestSheetWords): Sheet {
  const blocks: readonly FilledBlock[] = [
    { kind: 'divider' },
    text(
      [words.title, words.shop].filter((line) => line !== ''),
      'large',
    ),
    text([words.printer, words.paper, words.signs], 'normal'),
    { kind: 'divider' },
    text([words.measure], 'small'),
    {
      kind: 'qr',
      content: 'REGULARS-TEST',
      size: testSquareOn(paper),
      caption: '',
      align: 'middle',
    },
    { kind: 'divider' },
  ];
  // A roll is as long as it must be; all else would shrink rather than take a second page.
  const isWhole = paper.height !== null;
  const head = { paper, title: words.title, ...(isWhole && { onePage: true as const }) };
  return paper.grid === undefined
    ? { ...head, blocks }
    : { ...head, blocks: [], cells: [{ place: 0, blocks }] };
}

function text(lines: readonly string[], size: 'small' | 'normal' | 'large'): FilledBlock {
  return {
    kind: 'text',
    lines,
    size,
    weight: size === 'large' ? 'bold' : 'normal',
    align: 'start',
  };
}
