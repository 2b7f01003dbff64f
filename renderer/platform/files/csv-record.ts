/** One record and how many physical lines it took, or `more` if its last cell may go on below. */
export type CsvRecord = { readonly cells: readonly string[]; readonly lines: number } | 'more';

/** `width` is how many columns the first row has; 0 if it is not known. */
export type CsvShape = { readonly delimiter: string; readonly width: number };

/** No note is longer; Excel itself stops at 32,767 letters. */
const longestCell = 100_000;
const mostBreaks = 2_000;

/**
 * Reads the record that begins at `lines[at]` (RFC 4180: quotes around a cell, doubled inside it, line
 * breaks and delimiters allowed between them).
 *
 * A lone quote never swallows what follows. A cell that opens with a quote is quoted only if a quote
 * closes it right before a delimiter or line end, within 100,000 letters and 2,000 lines; else the
 * quote is a letter like any other (`"小王" 老客户`, `5" 屏幕`), the cell ends at the next delimiter,
 * and the lines below are records of their own. Papaparse would read on to the next quote anywhere.
 */
export function readRecord(
  lines: readonly string[],
  at: number,
  { delimiter, width }: CsvShape,
  isEnd: boolean,
): CsvRecord {
  const first = lines[at] ?? '';
  if (!first.includes('"')) return { cells: withoutReturn(first).split(delimiter), lines: 1 };

  const cells: string[] = [];
  let line = at;
  let from = 0;
  for (;;) {
    const cell = readCell(lines, line, from, delimiter, isEnd);
    if (cell === 'more') return 'more';
    if (swallowsRows(lines.slice(line + 1, cell.line), delimiter, width)) {
      return { cells: withoutReturn(first).split(delimiter), lines: 1 };
    }
    cells.push(cell.text);
    line = cell.line;
    if (cell.next === null) return { cells, lines: line - at + 1 };
    from = cell.next;
  }
}

/**
 * Two lone quotes, one at the beginning of a cell and another rows below at the end of one, look like a
 * long cell. Three lines between them that are all rows of the table say that they are not.
 */
function swallowsRows(inside: readonly string[], delimiter: string, width: number): boolean {
  if (inside.length < 3 || width < 3) return false;
  return inside.every((line) => line.split(delimiter).length === width);
}

/** `next` is where the next cell begins on `line`; null at the end of the record. */
type Cell = { readonly text: string; readonly line: number; readonly next: number | null };

function readCell(
  lines: readonly string[],
  line: number,
  from: number,
  delimiter: string,
  isEnd: boolean,
): Cell | 'more' {
  if (lines[line]?.[from] === '"') {
    const quoted = readQuoted(lines, line, from + 1, delimiter, isEnd);
    if (quoted !== 'not-closed') return quoted;
  }
  const text = withoutReturn(lines[line] ?? '');
  const end = text.indexOf(delimiter, from);
  if (end < 0) return { text: text.slice(from), line, next: null };
  return { text: text.slice(from, end), line, next: end + delimiter.length };
}

function readQuoted(
  lines: readonly string[],
  first: number,
  start: number,
  delimiter: string,
  isEnd: boolean,
): Cell | 'more' | 'not-closed' {
  let text = '';
  let from = start;
  for (let line = first; line <= first + mostBreaks && text.length <= longestCell; line += 1) {
    const whole = lines[line];
    if (whole === undefined) return isEnd ? 'not-closed' : 'more';
    const quote = closingQuote(whole, from);
    if (quote >= 0) {
      const next = afterQuote(whole, quote + 1, delimiter);
      if (next === 'text') return 'not-closed';
      return { text: unescaped(text + whole.slice(from, quote)), line, next };
    }
    text += `${whole.slice(from)}\n`;
    from = 0;
  }
  return 'not-closed';
}

/** The first quote that is not doubled; -1 if there is none on this line. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}

/** What follows a closing quote: the next cell, the end of the line (blanks do not count), or text. */
function afterQuote(line: string, at: number, delimiter: string): number | null | 'text' {
  if (line.startsWith(delimiter, at)) return at + delimiter.length;
  const rest = /^[ \u3000]*/.exec(line.slice(at, at + 100))?.[0].length ?? 0;
  if (line.startsWith(delimiter, at + rest)) return at + rest + delimiter.length;
  return withoutReturn(line.slice(at + rest)) === '' ? null : 'text';
}

function unescaped(text: string): string {
  return text.includes('"') ? text.replaceAll('""', '"') : text;
}

/** Windows ends a line with CR LF; a CR inside a quoted cell belongs to it. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
