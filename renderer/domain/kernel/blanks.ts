/** A pair of braces in a text of the shop's; `inner` is undefined for a brace without its other half. */
export type Braces = {
  readonly found: string;
  readonly inner: string | undefined;
  /** Where it begins, in UTF-16 units as a text field counts. */
  readonly at: number;
};

/** A pair of braces, of either width, with no brace inside; or one alone. */
const braces = /[{｛]([^{}｛｝\n]*)[}｝]|[{}｛｝]/g;

/**
 * All braces of a text in the order they stand there: greetings and printed cards have their blanks in them.
 * The wide ones of a Chinese keyboard count, so that a blank typed with them is told and not printed.
 */
export function bracesIn(text: string): readonly Braces[] {
  return [...text.matchAll(braces)].map(({ 0: found, 1: inner, index }) => ({
    found,
    inner,
    at: index,
  }));
}
