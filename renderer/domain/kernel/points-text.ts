import { type PointUnits, pointUnits } from './units.ts';

/** A hundred million points: whoever types more has typed a phone number. */
const mostDigits = 9;

/**
 * Reads a number of points as a shopkeeper types it, in units of so many decimals: `30`, `１２.５`, `1,200`.
 * Undefined for what is no number, and for a fraction finer than the shop's points.
 */
export function readPoints(text: string, decimals: number): PointUnits | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.');
  const whole = plain.replace(/^\d{1,3}(,\d{3})+(?=\.|$)/, (all) => all.replaceAll(',', ''));
  const parts = /^(\d*)(?:\.(\d*))?$/.exec(whole);
  const [ones = '', rest = ''] = [parts?.[1], parts?.[2]];
  if (parts === null || ones + rest === '' || ones.replace(/^0+/, '').length > mostDigits) {
    return undefined;
  }
  if (/[1-9]/.test(rest.slice(decimals))) return undefined;
  return pointUnits(Number(ones + rest.slice(0, decimals).padEnd(decimals, '0')));
}

/** Points as they would be typed into a field: `30`, `12.5`; reading it gives the same units again. */
export function typedPoints(units: PointUnits, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const ones = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${units < 0 ? '-' : ''}${ones}${rest === '' ? '' : `.${rest}`}`;
}
