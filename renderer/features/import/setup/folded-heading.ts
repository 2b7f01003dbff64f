import { plainHeading } from '#domain/import/guess-columns.ts';
import { foldCharacter } from '#domain/search/fold.ts';

/** A heading as lists are compared by: without case, blanks, punctuation, and simplified (電話 = 电话). */
export function foldedHeading(heading: string): string {
  return plainHeading(heading, folded);
}

/** Letters as search compares them: traditional to simplified, full width to half. */
export function folded(text: string): string {
  return Array.from(text, (letter) => foldCharacter(letter.codePointAt(0) ?? 0)).join('');
}
