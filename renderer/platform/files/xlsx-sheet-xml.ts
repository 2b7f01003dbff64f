import type { ExportCell } from '#domain/export/export-table.ts';
import { neutral } from '#domain/export/neutral.ts';

import { headingStyle, textStyle } from './xlsx-skeleton.ts';

/** Excel calls a workbook with a longer cell damaged. */
const longestCell = 32_767;

export const sheetEnd = '</sheetData></worksheet>';

/** The beginning of a sheet whose first row stays in sight. */
export function sheetStart(columns: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${columns}<sheetData>`
  );
}

/** Columns wide enough for a phone number. New cells in them are texts too, so that a phone typed later stays one. */
export function columnXml(headings: readonly string[]): string {
  if (headings.length === 0) return '';
  return `<cols><col min="1" max="${headings.length}" width="16" customWidth="1" style="${textStyle}"/></cols>`;
}

/** One row; empty cells are left out. */
export function sheetRow(
  row: number,
  cells: readonly ExportCell[],
  kind: 'heading' | 'body' = 'body',
): string {
  const style = kind === 'heading' ? headingStyle : textStyle;
  let xml = `<row r="${row}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue;
    const place = `${columnLetters(column)}${row}`;
    xml +=
      typeof cell === 'string'
        ? `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
        : `<c r="${place}"><v>${cell.number}</v></c>`;
  }
  return `${xml}</row>`;
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function xmlText(cell: string): string {
  return escaped(neutral(cell).slice(0, longestCell));
}

/** What XML cannot hold is written `_x0007_`, as Excel does; a text that looks like that gets its underscore so. */
function escaped(text: string): string {
  if (!/[&<>"_\p{C}\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, hexWord)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function hexWord(letter: string): string {
  if (letter === '\n' || letter === '\t') return letter;
  const code = letter.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(4, '0')}_`;
}
