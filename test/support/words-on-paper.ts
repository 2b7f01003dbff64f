import type { FilledBlock, Sheet } from '#domain/printing/sheet.ts';

/** Everything on all pages and labels. */
export function blocksOn({ blocks, cells = [] }: Sheet): readonly FilledBlock[] {
  return [...blocks, ...cells.flatMap((cell) => cell.blocks)];
}

/** Every word that the paper shows. */
export function wordsOn(sheet: Sheet): readonly string[] {
  const foot = sheet.foot === undefined ? [] : [sheet.foot.text, ...(sheet.foot.pageWords ?? [])];
  return [sheet.title, ...blocksOn(sheet).flatMap(wordsIn), ...foot];
}

function wordsIn(block: FilledBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return block.lines;
    case 'rows':
      return [...block.heading, ...block.rows.flat()];
    case 'totals':
      return block.totals.flatMap(({ label, value }) => [label, value]);
    case 'qr':
    case 'barcode':
      return [block.content, block.caption];
    case 'picture':
    case 'divider':
    case 'space':
      return [];
  }
}

/** The cells below one heading, of all tables. */
export function columnOn({ blocks }: Sheet, heading: string): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'rows') return [];
    const at = block.heading.indexOf(heading);
    return block.rows.map((row) => row[at] ?? '');
  });
}

/** An empty line at an end, an empty table, a label without its value: what nobody should ever see. */
export function isHole(block: FilledBlock): boolean {
  switch (block.kind) {
    case 'text':
      return block.lines.length === 0 || block.lines[0] === '' || block.lines.at(-1) === '';
    case 'rows':
      return (
        block.columns.length === 0 ||
        block.heading.some((word) => word === '') ||
        block.rows.some((row) => row.length !== block.columns.length || row.join('') === '')
      );
    case 'totals':
      return block.totals.length === 0 || block.totals.some(({ value }) => value === '');
    case 'qr':
    case 'barcode':
      return block.content === '';
    case 'picture':
      return block.address === '';
    case 'divider':
    case 'space':
      return false;
  }
}
