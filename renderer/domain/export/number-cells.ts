import type { Cents, PointUnits } from '../kernel/units.ts';
import type { ExportCell } from './export-table.ts';

/** An amount in yuan with its two decimals, digit by digit: `-12.50`. */
export function amountCell(amount: Cents): ExportCell {
  return { number: digits(amount, 2) };
}

/** Points with as many decimals as the shop gives. */
export function unitsCell(units: PointUnits, decimals: number): ExportCell {
  return { number: digits(units, decimals) };
}

/** Thousandths, without zeros that say nothing: `1`, `0.25`. */
export function quantityCell(thousandths: number): ExportCell {
  return { number: digits(thousandths, 3).replace(/\.?0+$/, '') };
}

function digits(whole: number, decimals: number): string {
  const sign = whole < 0 ? '-' : '';
  const all = `${Math.abs(whole)}`.padStart(decimals + 1, '0');
  if (decimals === 0) return sign + all;
  return `${sign}${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}
