import { mixed } from '../kernel/text-mix.ts';
import type { RowId } from '../kernel/units.ts';

/** Douglas Crockford's thirty-two signs: no I, L, O and U. The place of a sign is its value. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A code begins with one of these letters, so that it is never taken for a customer number. */
const firstLetters = 'ABCDEFGHJKMNPQRS';
const length = 10;

/**
 * The code of an issued coupon, made of its entry's id: nothing is drawn and nothing is counted, so two
 * counters need not ask each other. Ten signs and one for checking: short enough to type, and plain letters
 * and digits for any kind of bar code. Of a million coupons two have the same code in one shop of a
 * thousand; issuing looks before it takes one.
 */
export function codeOf(issueId: RowId): string {
  let rest = mixed(`coupon/${issueId}`);
  let code = '';
  for (const among of [firstLetters, ...Array<string>(length - 1).fill(signs)]) {
    code += among.charAt(rest % among.length);
    rest = Math.floor(rest / among.length);
  }
  return code + checkSign(code);
}

/**
 * A code as somebody typed or scanned it, or null if it is none: small letters, spaces, dashes and the
 * letters that look like digits are forgiven; one wrong sign, or two signs in each other's place, never are.
 */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const body = code.slice(0, length);
  const isCode =
    code.length === length + 1 && Array.from(code).every((sign) => signs.includes(sign));
  return isCode && checkSign(body) === code.slice(length) ? code : null;
}

/**
 * The sum of the signs, each times another power of x, in the field of 32 elements. Of different powers no
 * two signs can be exchanged, and no single one changed, without the sum changing.
 */
function checkSign(body: string): string {
  let sum = 0;
  // Horner's rule: what came before is multiplied by x once more for each sign.
  for (const sign of body) sum = timesX(sum ^ signs.indexOf(sign));
  return signs.charAt(sum);
}

/** Times x, by x⁵ = x² + 1. */
function timesX(element: number): number {
  const shifted = element << 1;
  return shifted & 32 ? (shifted ^ 0b10_0101) & 31 : shifted;
}
