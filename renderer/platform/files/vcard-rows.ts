import { linesOf } from './lines-of.ts';
import { type TableRow, rowsInBatch } from './table.ts';
import { ContactReader, contactHeadings } from './vcard-contact.ts';
import { goesOn } from './vcard-line.ts';

/**
 * A phone's contacts (vCard 2.1, 3.0, 4.0) as a table with fixed headings, so that the import needs no
 * second way. `line` is the line of `BEGIN:VCARD`; the headings stand on line 0, since the file has none.
 */
export async function* vcardRows(text: AsyncIterable<string>): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = [{ line: 0, cells: contactHeadings }];
  const contacts = new ContactReader();
  for await (const { line, text: written } of unfolded(linesOf(text))) {
    const row = contacts.read(line, written);
    if (row !== null) rows.push(row);
    if (rows.length < rowsInBatch) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

type Unfolded = { readonly line: number; readonly text: string };

/** A photo runs over thousands of lines; nobody needs its letters, only its end. */
const longestValue = 100_000;

/** A line that begins with a blank belongs to the one before; so does the one after a soft break (`=`). */
async function* unfolded(batches: AsyncIterable<readonly string[]>): AsyncGenerator<Unfolded> {
  let open: Unfolded = { line: 1, text: '' };
  let line = 0;
  for await (const lines of batches) {
    for (const written of lines) {
      line += 1;
      const text = written.endsWith('\r') ? written.slice(0, -1) : written;
      const joined = joinedTo(open.text, text);
      if (joined === null) {
        yield open;
        open = { line, text };
      } else open = { line: open.line, text: joined };
    }
  }
  yield open;
}

function joinedTo(open: string, next: string): string | null {
  const isSoft = goesOn(open);
  if (!isSoft && !/^[ \t]/.test(next)) return null;
  if (open.length > longestValue) return open;
  return isSoft ? open.slice(0, -1) + next : open + next.slice(1);
}
