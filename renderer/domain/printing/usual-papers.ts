import type { LabelGrid, Margins, Paper } from './sheet.ts';

/** The papers that every shop can choose without measuring anything. */
export const usualPaperIds = [
  'roll58',
  'roll80',
  'a4',
  'a5',
  'a6',
  'card90x54',
  'label40x30',
  'label60x40',
  'label100x150',
  'sheet2x7',
  'sheet3x7',
  'sheet3x8',
  'sheet5x13',
] as const;
export type UsualPaperId = (typeof usualPaperIds)[number];

/**
 * Heads of receipt printers are narrower than their paper: 48 mm of 58, 72 mm of 80, so the margins are
 * what the head cannot reach. Sheets of labels are the common cuts of A4 (70 × 37, 99.1 × 38.1, 63.5 × 38.1
 * and 38.1 × 21.2 mm).
 */
export const usualPapers: Readonly<Record<UsualPaperId, Paper>> = {
  roll58: paper('roll58', 58, null, sides(2, 5)),
  roll80: paper('roll80', 80, null, sides(2, 4)),
  a4: paper('a4', 210, 297, sides(15, 15)),
  a5: paper('a5', 148, 210, sides(12, 12)),
  a6: paper('a6', 105, 148, sides(8, 8)),
  card90x54: paper('card90x54', 90, 54, sides(4, 5)),
  label40x30: paper('label40x30', 40, 30, sides(1.5, 2)),
  label60x40: paper('label60x40', 60, 40, sides(2, 2)),
  label100x150: paper('label100x150', 100, 150, sides(4, 4)),
  sheet2x7: paper('sheet2x7', 210, 297, sides(15.15, 4.65), labels(2, 7, 2.5)),
  sheet3x7: paper('sheet3x7', 210, 297, sides(15.15, 7.25), labels(3, 7, 2.5)),
  sheet3x8: paper('sheet3x8', 210, 297, sides(0.5, 0), labels(3, 8, 0)),
  sheet5x13: paper('sheet5x13', 210, 297, sides(10.7, 4.75), labels(5, 13, 2.5)),
};

function paper(
  id: UsualPaperId,
  width: number,
  height: number | null,
  margins: Margins,
  grid?: LabelGrid,
): Paper {
  const plain: Paper = { id, width, height, margins, rotation: 0 };
  return grid === undefined ? plain : { ...plain, grid };
}

function sides(upAndDown: number, leftAndRight: number): Margins {
  return { top: upAndDown, right: leftAndRight, bottom: upAndDown, left: leftAndRight };
}

function labels(columns: number, rows: number, across: number): LabelGrid {
  return { columns, rows, gap: { across, down: 0 } };
}
