/** How the letters of a text file are written. Big5 is never guessed: its bytes look like GB18030. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5';

/** One row as it lies in the file; `line` is the number that Excel or a text editor shows beside it. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Everything that has to be known to read a file the same way twice. */
export type WayOfReading = {
  readonly kind: 'csv' | 'xlsx' | 'vcard';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
};

/**
 * Why a file cannot be read. `detail` is for the screen's second line and for the log: a kind of file
 * (`pdf`, `old-xls`), a place in it (`sheet`, `line 7`), never a cell's contents.
 */
export type FileRefusal = {
  readonly kind:
    | 'empty'
    | 'not-a-table'
    | 'broken'
    | 'too-large-unpacked'
    | 'zip-bomb'
    | 'too-many-columns'
    | 'password'
    | 'unreadable-encoding'
    | 'no-such-sheet';
  readonly detail?: string;
};

/** Hears how many of how many bytes of the file were read. */
export type Progress = (done: number, of: number) => void;

/**
 * Thrown in the middle of reading, where a generator has no other way to refuse: a caller that forgot
 * to look at an answer would take half a file for the whole.
 */
export class FileRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(kind: FileRefusal['kind'], detail?: string) {
    super(detail === undefined ? kind : `${kind}: ${detail}`);
    this.refusal = detail === undefined ? { kind } : { kind, detail };
  }
}

/** A customer list has thirty columns, a till's export two hundred; more is a mistake or an attack. */
const mostColumns = 500;

/** Refuses a row that is wider than any list of a shop. */
export function assertWidth(columns: number): void {
  if (columns > mostColumns) throw new FileRefused('too-many-columns', `${columns}`);
}

/** Rows go to the import in batches of this many, as its chunks are (`design.md` §4). */
export const rowsInBatch = 2_000;

/** A row without a word, as sheets have below their last line. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
