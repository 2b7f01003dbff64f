import type { Cents, PointUnits } from '#domain/kernel/units.ts';

import { numberFormat } from './intl.ts';

/**
 * Money as the shop reads it: `¥1,280.00`. The division is for showing only; a double is exact for
 * every amount the till accepts, and the two decimals are cut from it by Intl.
 */
export function formatMoney(amount: Cents, language: string): string {
  return numberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(amount / 100);
}

/** An amount as it would be typed into a field: `1280`, `12.50`; parsing it gives the same cents again. */
export function typedMoney(amount: Cents): string {
  const whole = Math.trunc(amount / 100);
  const rest = Math.abs(amount % 100);
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** Points with the decimals of the shop's rule: `1,280`, or `12.5` where tenths are given. */
export function formatPoints(units: PointUnits, decimals: number, language: string): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(units / 10 ** decimals);
}

/** A change of points with its sign, `+12` or `−3`. */
export function formatPointsChange(units: PointUnits, decimals: number, language: string): string {
  return numberFormat(language, {
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  }).format(units / 10 ** decimals);
}

/** A count or a quantity in thousandths: `2`, `0.35`. */
export function formatQuantity(thousandths: number, language: string): string {
  return numberFormat(language, { maximumFractionDigits: 3 }).format(thousandths / 1000);
}
