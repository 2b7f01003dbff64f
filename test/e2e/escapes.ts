import type { Page } from '@playwright/test';

import { roomOn } from '#domain/printing/paper.ts';
import type { Sheet } from '#domain/printing/sheet.ts';
import { blocksOn } from '#test/support/words-on-paper.ts';

/**
 * Of a line's words, how much of their height is counted: a font's box is higher than its letters, and lines stand closer
 * than their boxes; those of rare scripts are twice as high.
 */
const inkPart = 0.5;
/** Millimetres that the edges of two boxes may lie apart: Chromium rounds them to a 64th of a dot each. */
const rounding = 0.06;

/** What lies outside its page, its margins or its label, and which words of the sheet are on no page. Empty: all is well. */
export async function escapesOn(hidden: Page, sheet: Sheet): Promise<readonly string[]> {
  const drawn = await hidden.evaluate(() => {
    const mm = (box: DOMRect) => {
      const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      return [left, top, right, bottom].map((dots) => (dots * 25.4) / 96);
    };
    // Word by word: a space at the end of a line hangs over its edge, and is no ink.
    const boxes = (element: Element): number[][] => {
      const range = document.createRange();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: number[][] = [];
      for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode())
        for (const word of text.data.matchAll(/\S+/g)) {
          range.setStart(text, word.index);
          range.setEnd(text, word.index + word[0].length);
          found.push(...[...range.getClientRects()].map((box) => mm(box)));
        }
      return found;
    };
    return [...document.querySelectorAll('[data-page]')].map((page) => ({
      page: mm(page.getBoundingClientRect()),
      words: page.textContent ?? '',
      pieces: [...page.querySelectorAll('[data-piece], [data-heading], [data-foot], svg, img')].map(
        (piece) => ({
          name: `${piece.tagName} ${(piece.textContent ?? '').slice(0, 20)}`,
          label: mm((piece.closest('[data-label]') ?? page).getBoundingClientRect()),
          box: mm(piece.getBoundingClientRect()),
          words: boxes(piece),
        }),
      ),
    }));
  });
  const { width, height, margins, grid } = sheet.paper;
  const beside = drawn.flatMap(({ page, pieces }, at) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = page;
    const size = [right - left - width, height === null ? 0 : bottom - top - height];
    if (size.some((wrong) => Math.abs(wrong) > rounding)) return [`page ${at} has another size`];
    const inside = [
      left + margins.left,
      top + margins.top,
      right - margins.right,
      bottom - margins.bottom,
    ];
    return pieces.flatMap(({ name, box, words, label }) => {
      const room = grid === undefined ? inside : label;
      const all = [box, ...words.map((one) => inkOf(one, sheet))];
      const outside = all.find((one) => isOutside(one, room));
      return outside === undefined
        ? []
        : [`${name} on page ${at}: ${said(outside)} of ${said(room)}`];
    });
  });
  return [...beside, ...lostWords(sheet, drawn.map(({ words }) => words).join(''))];
}

/** Across the line it is what its letters take; a line of a turned paper runs from top to bottom. */
function inkOf(box: readonly number[], { paper }: Sheet): readonly number[] {
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const across = ((bottom - top) * (1 - inkPart)) / 2;
  const along = ((right - left) * (1 - inkPart)) / 2;
  return paper.rotation % 180 === 0
    ? [left, top + across, right, bottom - across]
    : [left + along, top, right - along, bottom];
}

function isOutside(box: readonly number[], room: readonly number[]): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const [roomLeft = 0, roomTop = 0, roomRight = 0, roomBottom = 0] = room;
  // What has no width is no ink: the end of a line that broke at a space.
  if (right - left < 0.01 || bottom - top < 0.01) return false;
  return (
    left < roomLeft - rounding ||
    top < roomTop - rounding ||
    right > roomRight + rounding ||
    bottom > roomBottom + rounding
  );
}

/** Every sign of every line, row and amount stands on some page, as often as it was asked for. */
function lostWords(sheet: Sheet, drawn: string): readonly string[] {
  if (roomOn(sheet.paper).width <= 0) return [];
  const asked = new Map<string, number>();
  const words = blocksOn(sheet).flatMap((block) => {
    if (block.kind === 'text') return block.lines;
    if (block.kind === 'rows') return block.rows.flat();
    if (block.kind === 'totals') return block.totals.flatMap(({ label, value }) => [label, value]);
    return block.kind === 'qr' || block.kind === 'barcode' ? [block.caption] : [];
  });
  for (const sign of words.join('').replaceAll('\n', ''))
    asked.set(sign, (asked.get(sign) ?? 0) + 1);
  for (const sign of drawn) asked.set(sign, (asked.get(sign) ?? 0) - 1);
  return [...asked].filter(([, missing]) => missing > 0).map(([sign]) => `lost: ${sign}`);
}

function said(box: readonly number[]): string {
  return box.map((length) => length.toFixed(2)).join(' ');
}
