import type { Paper } from './sheet.ts';
import { type UsualPaperId, usualPaperIds } from './usual-papers.ts';

/**
 * A paper of the shop's own is known by its measures: two templates for labels of 50 × 25 mm are for the same paper
 * without anybody naming it, and a printer that was given that paper finds both. Margins and rotation are the
 * template's own affair.
 */
export function ownPaperId({ width, height, grid }: Omit<Paper, 'id'>): string {
  const size = `own-${width}x${height ?? 'roll'}`;
  return grid === undefined ? size : `${size}-${grid.columns}x${grid.rows}`;
}

/** Whether it is one of the papers that every shop can choose. */
export function isUsualPaper(id: string): id is UsualPaperId {
  return usualPaperIds.some((one) => one === id);
}
