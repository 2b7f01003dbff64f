import Papa from 'papaparse';

import { type TextEncoding, decodeText } from './decode-text.ts';

export type CsvFile = {
  readonly encoding: TextEncoding;
  readonly rows: readonly (readonly string[])[];
};

/** More than a small shop's list; such files are the full import wizard's affair. */
const largestFile = 50 * 1024 * 1024;

export type CsvOutcome =
  | { readonly kind: 'read'; readonly file: CsvFile }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-text' };

/**
 * Reads a CSV file: encoding by rule, delimiter found (comma, semicolon, tab), quotes and line
 * breaks inside cells. Refuses files over 50 MB and files that are no text (a renamed picture).
 */
export async function readCsv(file: Blob): Promise<CsvOutcome> {
  if (file.size > largestFile) return { kind: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { encoding, text } = decodeText(bytes);
  if (looksBinary(text)) return { kind: 'not-text' };

  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  return { kind: 'read', file: { encoding, rows: parsed.data } };
}

/** A text has no zero characters, and hardly any that nothing could be read from. */
function looksBinary(text: string): boolean {
  const beginning = Array.from(text.slice(0, 10_000));
  const unreadable = beginning.filter((letter) => isUnreadable(letter.codePointAt(0) ?? 0));
  return beginning.includes('\u0000') || unreadable.length > beginning.length / 20;
}

function isUnreadable(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || code === 0xfffd;
}
