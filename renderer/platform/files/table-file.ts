import { withoutNeutral } from '#domain/export/neutral.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import { csvRows, findDelimiter } from './csv-rows.ts';
import { findEncoding } from './encoding.ts';
import { kindOfFile } from './file-kind.ts';
import {
  type Encoding,
  type FileRefusal,
  FileRefused,
  type Progress,
  type TableRow,
  type WayOfReading,
} from './table.ts';
import { textOf } from './text-of.ts';
import { vcardRows } from './vcard-rows.ts';
import { openWorkbook } from './xlsx-workbook.ts';
import { sheetOf, xlsxRows } from './xlsx-rows.ts';

export type { Encoding, FileRefusal, Progress, TableRow, WayOfReading } from './table.ts';

/** What the owner said by hand where the rule guessed wrong. */
export type FileChoices = {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly sheet?: string;
};

/** What a file turned out to be, and its beginning for the preview. */
export type Inspected = WayOfReading & {
  readonly sheets: readonly string[];
  /** Up to 50, headings included. */
  readonly firstRows: readonly TableRow[];
  /** The widest of the first 2,000 rows. */
  readonly columns: number;
};

/**
 * Looks at a file from outside (`rules.md` §8): what it is, how it is written, how it begins. The name
 * proves nothing (a picture with the name of a list is refused); only `.tsv` settles the delimiter.
 * Reads a CSV once through for its encoding, of a workbook the directory and what the first rows need.
 */
export async function inspectFile(
  file: Blob,
  name: string,
  choices: FileChoices,
): Promise<Result<Inspected, FileRefusal>> {
  try {
    return accept(await inspected(file, name, choices));
  } catch (fault) {
    if (fault instanceof FileRefused) return refuse(fault.refusal);
    throw fault;
  }
}

/**
 * All rows of a file in batches of about 2,000, headings included, blank rows left out; read as a stream,
 * so that a list of a million rows takes no more memory than a short one. The apostrophe that our own
 * export put before a formula is taken away (`domain/export/neutral.ts`).
 *
 * @throws FileRefused where the file turns out to be broken further down (a torn archive, a row of 600
 * columns). It cannot be overlooked as an answer could, and what was read before is not the whole file.
 */
export async function* rowsOfFile(
  file: Blob,
  way: WayOfReading,
  progress: Progress = () => {},
): AsyncGenerator<readonly TableRow[]> {
  for await (const rows of writtenRows(file, way, progress)) {
    yield rows.map(({ line, cells }) => ({ line, cells: cells.map(withoutNeutral) }));
  }
}

async function* writtenRows(
  file: Blob,
  way: WayOfReading,
  progress: Progress,
): AsyncGenerator<readonly TableRow[]> {
  switch (way.kind) {
    case 'csv':
      yield* csvRows(textOf(file, way.encoding ?? 'utf-8', progress), way.delimiter ?? ',');
      return;
    case 'vcard':
      yield* vcardRows(textOf(file, way.encoding ?? 'utf-8', progress));
      return;
    case 'xlsx': {
      const workbook = await openWorkbook(file);
      yield* xlsxRows(workbook, sheetOf(workbook, way.sheet), progress);
    }
  }
}

async function inspected(file: Blob, name: string, choices: FileChoices): Promise<Inspected> {
  const kind = await kindOfFile(file);
  const found =
    kind === 'zip' ? await lookAtWorkbook(file, choices) : await lookAtText(file, name, choices);
  let beginning: readonly TableRow[] = [];
  for await (const rows of rowsOfFile(file, found.way)) {
    beginning = [...beginning, ...rows];
    // The last line of a short file comes in a batch of its own.
    if (beginning.length >= mostFirstRows) break;
  }
  if (beginning.length === 0) throw new FileRefused('empty');
  const columns = beginning.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const firstRows = beginning.slice(0, mostFirstRows);
  return { ...found.way, sheets: found.sheets, firstRows, columns };
}

const mostFirstRows = 50;

type Found = { readonly way: WayOfReading; readonly sheets: readonly string[] };

async function lookAtWorkbook(file: Blob, choices: FileChoices): Promise<Found> {
  const workbook = await openWorkbook(file);
  const sheet = sheetOf(workbook, choices.sheet ?? null).name;
  const way = { kind: 'xlsx', encoding: null, delimiter: null, sheet } as const;
  return { way, sheets: workbook.sheets.map(({ name }) => name) };
}

async function lookAtText(file: Blob, name: string, choices: FileChoices): Promise<Found> {
  const encoding = choices.encoding ?? (await findEncoding(file));
  const beginning = await beginningOf(file, encoding);
  if (/^\s*BEGIN:VCARD/i.test(beginning)) {
    return { way: { kind: 'vcard', encoding, delimiter: null, sheet: null }, sheets: [] };
  }
  const delimiter = choices.delimiter ?? findDelimiter(beginning, name);
  return { way: { kind: 'csv', encoding, delimiter, sheet: null }, sheets: [] };
}

async function beginningOf(file: Blob, encoding: Encoding): Promise<string> {
  for await (const text of textOf(file.slice(0, 65_536), encoding, () => {})) return text;
  return '';
}
