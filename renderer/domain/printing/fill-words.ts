import { type PrintBlank, printBlanks, quietBlanks } from './print-blanks.ts';
import { inSentence, printable } from './print-value.ts';

/** The words of each blank, empty where nothing is known. */
export type BlankWords = (blank: PrintBlank) => string;

/**
 * The lines of a text for one customer. What is not known leaves no hole: a line of which nothing is known is left
 * out; of a line that knows a part, the pieces between commas that lack something are. A label and what
 * stands behind its colon are one piece ("有效期：{pointsUntil}"). Lines that the owner left empty stay empty, but two never
 * come to stand together, nor one at either end, because of a line that was left out.
 * Values are never read as templates.
 */
export function filledLines(text: string, words: BlankWords): readonly string[] {
  const lines: string[] = [];
  let isAfterGap = true;
  for (const line of printable(text).split('\n')) {
    const filled = filledLine(line, words);
    if (filled === undefined) continue;
    if (line.trim() === '') {
      if (!isAfterGap) lines.push('');
      isAfterGap = true;
      continue;
    }
    lines.push(...filled.split('\n').map((part) => part.trimEnd()));
    isAfterGap = false;
  }
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

const blank = /\{(\w+)\}/g;

/** Of a blank that this version does not know nothing is known either. */
function wordsFor(name: string, words: BlankWords): string {
  const known = printBlanks.find((one) => one === name);
  return known === undefined ? '' : words(known);
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(blank)].map(([, name = '']) => name);
}

function filledLine(line: string, words: BlankWords): string | undefined {
  const names = namesIn(line);
  if (names.length === 0) return line.trimEnd();
  if (names.every((name) => wordsFor(name, words) === '')) return undefined;
  const pieces = piecesOf(line);
  const kept = pieces.filter(({ text }) => !lacks(text, words));
  const said = kept.map(({ text, end }, at) => {
    const isLast = at === kept.length - 1;
    return fill(text, words) + (isLast ? (pieces.at(-1)?.end ?? '') : end);
  });
  const whole = said.join('').trim();
  return whole === '' ? undefined : whole;
}

/** A piece lacks something if one of its blanks has no words; a title that nobody knows is not missed beside a name. */
function lacks(text: string, words: BlankWords): boolean {
  const names = namesIn(text);
  const missing = names.filter((name) => wordsFor(name, words) === '');
  if (missing.length > 0 && missing.length === names.length) return true;
  return missing.some((name) => !quietBlanks.some((quiet) => quiet === name));
}

function fill(text: string, words: BlankWords): string {
  const filled = text.replace(blank, (_, name: string) => {
    const value = wordsFor(name, words);
    if (value === '') return lost;
    return value.includes('\n') ? value : inSentence(value);
  });
  return filled.replaceAll(/( ?)\u2066( ?)/g, (_, before: string, after: string) =>
    before !== '' && after !== '' ? ' ' : '',
  );
}

/** Where a title was left out: of the two spaces around it one stays. No value has this sign in it. */
const lost = '\u2066';

type Piece = { readonly text: string; readonly end: string };

/** Commas, semicolons, bars, dots between things, and wide gaps part pieces; a colon never does, nor a comma in 1,000. */
const partings = /[，；、｜|·•。]\s*|[,;]\s+|\s{2,}|\u3000+/g;

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let begin = 0;
  for (const { 0: end, index } of line.matchAll(partings)) {
    pieces.push({ text: line.slice(begin, index), end });
    begin = index + end.length;
  }
  if (begin < line.length) pieces.push({ text: line.slice(begin), end: '' });
  return pieces;
}
