import { filledPart } from '#domain/printing/fill-part.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintLanguage } from '#domain/printing/print-words.ts';
import type { FilledBlock } from '#domain/printing/sheet.ts';
import type { Template } from '#domain/printing/template.ts';

/** What came out of one part on the paper: its kind, and the how many-eth of that kind it is. */
export type Spot = {
  readonly selector: string;
  readonly nth: number;
  /** Words that the element must say, where several look alike. */
  readonly words?: string;
};

const selectors = {
  rows: 'table',
  totals: 'div:has(> p[data-piece] > span)',
  qr: 'figure',
  barcode: 'figure',
  picture: 'img',
  divider: 'hr',
  space: '',
  text: 'p[data-piece]:not(:has(> span))',
} as const satisfies Record<FilledBlock['kind'], string>;

/**
 * Where each part of a template stands on the drawn paper, so that the eye finds what the hand is changing; undefined
 * for a part that nothing came of. Elements are counted by kind, lines of words by what they say, since the drawing may
 * put other lines (captions, page numbers) between them.
 */
export function spotsOf(
  template: Template,
  facts: PrintFacts,
  language: PrintLanguage,
): readonly (Spot | undefined)[] {
  const seen = new Map<string, number>();
  const next = (key: string): number => {
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return nth;
  };
  return template.parts.map((part) => {
    const [block] = filledPart(part, facts, template, language);
    if (block === undefined || block.kind === 'space') return undefined;
    const selector = selectors[block.kind];
    if (block.kind !== 'text') return { selector, nth: next(selector) };
    const [first = '', ...rest] = block.lines;
    const spot = { selector, nth: next(first), words: first };
    for (const line of rest) next(line);
    return spot;
  });
}

/** The element of a spot, whole: all lines of a text, not its first. */
export function elementOf(paper: Element, { selector, nth, words }: Spot): Element | undefined {
  const found = [...paper.querySelectorAll(selector)].filter(
    (one) => words === undefined || one.textContent === words,
  );
  const element = found[nth];
  return words === undefined ? element : (element?.parentElement ?? undefined);
}
