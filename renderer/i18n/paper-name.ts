import type { Paper } from '#domain/printing/sheet.ts';
import type { UsualPaperId } from '#domain/printing/usual-papers.ts';

import type { Words } from './use-words.ts';

/** Only their names: the sizes are the domain's. */
const usual = {
  roll58: true,
  roll80: true,
  a4: true,
  a5: true,
  a6: true,
  card90x54: true,
  label40x30: true,
  label60x40: true,
  label100x150: true,
  sheet2x7: true,
  sheet3x7: true,
  sheet3x8: true,
  sheet5x13: true,
} as const satisfies Record<UsualPaperId, true>;

/** A paper as a person calls it; a size of the shop's own by its millimetres. */
export function paperName(
  { id, width, height, grid }: Pick<Paper, 'id' | 'width' | 'height' | 'grid'>,
  { t, number }: Pick<Words, 't' | 'number'>,
): string {
  if (isUsual(id)) return t(`print.setPaper-${id}`);
  if (height === null) return t('print.setPaperRoll', { width: number(width) });
  const size = { width: number(width), height: number(height) };
  return grid === undefined
    ? t('print.setPaperOwn', size)
    : t('print.setPaperOwnLabels', {
        ...size,
        columns: number(grid.columns),
        rows: number(grid.rows),
      });
}

function isUsual(id: string): id is UsualPaperId {
  return Object.hasOwn(usual, id);
}
