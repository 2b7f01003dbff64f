/**
 * A typed number as whole units of 10^-decimals, digit by digit: `12.5` with two decimals is 1,250. Null for
 * nothing, undefined for what is no such number.
 */
export function readScaled(text: string, decimals: number): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return null;
  const [, whole, rest = ''] = /^(\d{1,12})(?:\.(\d*))?$/.exec(plain) ?? [];
  if (whole === undefined || rest.length > decimals) return undefined;
  return Number(whole + rest.padEnd(decimals, '0'));
}

/** The units as one would type them. */
export function typedScaled(value: number | null, decimals: number): string {
  if (value === null) return '';
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const rest = digits.slice(at).replace(/0+$/, '');
  return rest === '' ? digits.slice(0, at) : `${digits.slice(0, at)}.${rest}`;
}
