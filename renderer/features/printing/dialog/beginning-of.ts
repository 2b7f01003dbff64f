import type { FilledBlock, Sheet } from '#domain/printing/sheet.ts';

/** Nobody reads on beyond in a preview, and three thousand rows would take the screen seconds to lay out. */
const mostRows = 200;

export type Beginning = {
  readonly sheet: Sheet;
  /** Of a table that goes on: how many rows are shown, of how many. */
  readonly cut: { readonly shown: number; readonly of: number } | null;
};

/** A sheet as the preview draws it: the same, with a very long table after its first rows left out. It is printed whole. */
export function beginningOf(sheet: Sheet): Beginning {
  const longest = sheet.blocks.reduce((most, block) => Math.max(most, rowsIn(block)), 0);
  if (longest <= mostRows) return { sheet, cut: null };
  const blocks = sheet.blocks.map((block) =>
    block.kind === 'rows' ? { ...block, rows: block.rows.slice(0, mostRows) } : block,
  );
  return { sheet: { ...sheet, blocks }, cut: { shown: mostRows, of: longest } };
}

function rowsIn(block: FilledBlock): number {
  return block.kind === 'rows' ? block.rows.length : 0;
}
