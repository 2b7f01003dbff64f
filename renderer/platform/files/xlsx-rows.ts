import { FileRefused, type Progress, type TableRow, rowsInBatch } from './table.ts';
import { SheetReader } from './xlsx-sheet.ts';
import { readMeanings, readSharedStrings } from './xlsx-parts.ts';
import type { Sheet, Workbook } from './xlsx-workbook.ts';
import { XmlEvents } from './xml-events.ts';
import { unpacked } from './zip-entry.ts';

/** The sheet of that name; without a name the first that is not hidden. Throws `FileRefused` if there is none. */
export function sheetOf({ sheets }: Workbook, name: string | null): Sheet {
  const wanted =
    name === null
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name);
  if (wanted === undefined) throw new FileRefused('no-such-sheet');
  return wanted;
}

/**
 * The rows of a sheet in batches, read as a stream: at no time is more of it in memory than a piece and
 * the workbook's shared texts. Blank rows are left out. Throws `FileRefused`.
 */
export async function* xlsxRows(
  workbook: Workbook,
  sheet: Sheet,
  progress: Progress,
): AsyncGenerator<readonly TableRow[]> {
  const entry = workbook.entries.get(sheet.path);
  if (entry === undefined) throw new FileRefused('broken', 'sheet');
  const reader = new SheetReader({
    strings: await readSharedStrings(workbook),
    meanings: await readMeanings(workbook),
    is1904: workbook.is1904,
  });
  const xml = new XmlEvents('sheet', reader);
  for await (const bytes of unpacked(workbook.file, entry, progress)) {
    // One piece of a well packed sheet holds 100,000 rows: they are parsed and handed on in turns.
    for (let at = 0; at < bytes.length; at += 65_536) {
      xml.write(bytes.subarray(at, at + 65_536));
      if (reader.waiting >= rowsInBatch) yield reader.take();
    }
  }
  xml.end();
  if (reader.waiting > 0) yield reader.take();
}
