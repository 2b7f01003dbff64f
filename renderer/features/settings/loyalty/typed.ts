import { parseMoney } from '#domain/kernel/money-text.ts';
import type { BusinessDay, Cents, PointUnits } from '#domain/kernel/units.ts';

// What stands in a field, as the number it means. What means none is NaN: `checkProgram` refuses it with
// the limits of that very field, so there is one judge and one sentence for "abc", "-3" and "1.234".

/** `1.2` with two places is 120. Digit by digit, never through floating point. */
export function typedScaled(text: string, places: number): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,%]/g, '')
    .replace(/。/g, '.');
  const [, whole = '', decimals = ''] = /^(\d*)(?:\.(\d*))?$/.exec(plain) ?? [];
  const isNumber = whole + decimals !== '' && !/[1-9]/.test(decimals.slice(places));
  return isNumber && whole.length <= 12
    ? Number(whole + decimals.slice(0, places).padEnd(places, '0'))
    : Number.NaN;
}

/** A whole number as typed; NaN where it is none, which `checkProgram` refuses at its field. */
export function typedCount(text: string): number {
  return typedScaled(text, 0);
}

/** As `typedCount`, for an amount. */
export function typedCents(text: string): Cents {
  const read = parseMoney(text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- NaN is no amount, and checkProgram says so.
  return read.ok ? read.value : (Number.NaN as Cents);
}

/** As `typedCount`, for points in the grain of the shop. */
export function typedUnits(text: string, decimals: number): PointUnits {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- As above.
  return typedScaled(text, decimals) as PointUnits;
}

/** As typed; `checkProgram` asks the calendar. */
export function typedDay(text: string): BusinessDay {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checkProgram looks whether the calendar has it.
  return text as BusinessDay;
}

/** The other way: 120 with two places is `1.2`, as it would be typed. */
export function plainNumber(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 || decimals === '' ? whole : `${whole}.${decimals}`;
}
