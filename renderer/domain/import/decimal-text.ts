/** A number read digit by digit: `digits` · 10^-scale. */
export type Decimal = { readonly digits: number; readonly scale: number };

/** Digits that a whole number of JavaScript holds exactly. */
const mostDigits = 15;

/**
 * Reads a number of a file from another program: `1,234.50`, `-3`, `￥12`, `１２`, `(5.00)` as books write
 * minus. Exact, whatever the decimals: `0.001` stays a thousandth. Undefined for anything else, also for
 * `1.38E+10`, whose last digits are lost.
 */
export function readDecimal(text: string): Decimal | undefined {
  const plain = isPlain(text) ? text : plainNumber(text);
  const parts = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const decimals = fraction.replace(/0+$/, '');
  const all = (whole + decimals).replace(/^0+/, '');
  if (whole + fraction === '' || all.length > mostDigits) return undefined;
  const digits = Number(all === '' ? '0' : all);
  return { digits: sign === '-' && digits !== 0 ? -digits : digits, scale: decimals.length };
}

/** Nine cells of ten need no cleaning, and a list has a million of them. */
function isPlain(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s¥$元]/g, '')
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^[−–]/, '-')
    .replace(/^([-+]?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (_, first: string, more: string) =>
      first.concat(more.replaceAll(',', '')),
    );
}

/** The number in units of 10^-scale; undefined if it has more decimals than that, or is too long. */
export function atScale({ digits, scale }: Decimal, wanted: number): number | undefined {
  if (scale > wanted) return undefined;
  const value = digits * 10 ** (wanted - scale);
  return Number.isSafeInteger(value) ? value : undefined;
}
