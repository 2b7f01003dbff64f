import type { Ask } from '../../contract.ts';
import { BadRequest, countOf, fieldsOf, numberOf, oneOf, textOf } from './fields.ts';
import { readSheet } from './read-sheet.ts';

const printLimits = { copies: 99, charactersInPrinter: 255, job: 2 ** 31 - 1 } as const;

/** The printer is only looked up among those that the system names; nothing is made of the text itself. */
export function readPrintOrder(input: unknown): Ask<'print:sheet'> {
  const { sheet, printer, copies } = fieldsOf(input, ['sheet', 'printer', 'copies']);
  const many = countOf(copies, printLimits.copies);
  if (many === 0) throw new BadRequest('no copy');
  return { printer: readPrinter(printer), copies: many, sheet: readSheet(sheet) };
}

/** A PDF needs no printer. */
export function readPdfWish(input: unknown): Ask<'print:pdf'> {
  return { sheet: readSheet(fieldsOf(input, ['sheet']).sheet) };
}

/** A job to look at or to take back; whether it is there only the spooler knows. */
export function readSpoolJob(input: unknown): Ask<'print:job'> {
  const { printer, number } = fieldsOf(input, ['printer', 'number']);
  return { printer: readPrinter(printer), number: countOf(number, printLimits.job) };
}

/** From the print page, which is ours but not trusted either: it draws what others have typed. */
export function readDrawn(input: unknown): Ask<'sheet:drawn'> {
  const kind = oneOf(kindOf(input), ['drawn', 'failed']);
  if (kind === 'drawn') {
    const { task, height } = fieldsOf(input, ['task', 'kind', 'height']);
    return { kind, task: countOf(task), height: numberOf(height, 0, 1_000_000) };
  }
  const { task, why } = fieldsOf(input, ['task', 'kind', 'why']);
  const fault = oneOf(why, ['picture', 'too-long', 'drawing']);
  return { kind: 'failed', task: countOf(task), why: fault };
}

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
}

/** A name that a program could take for one of its switches is no printer's. */
function readPrinter(input: unknown): string {
  const name = textOf(input, printLimits.charactersInPrinter);
  if (name === '' || name.startsWith('-') || /\p{Cc}/u.test(name))
    throw new BadRequest('not a printer');
  return name;
}
