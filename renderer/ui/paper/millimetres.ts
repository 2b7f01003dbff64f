/**
 * A length on paper for CSS. Everything on a page is said in `--mm`, so that a card on which too much stands becomes
 * smaller as a whole by one number.
 */
export function mm(length: number): string {
  return `calc(${length} * var(--mm))`;
}
