import type { ExportCell } from '#domain/export/export-table.ts';
import { amountCell, quantityCell } from '#domain/export/number-cells.ts';
import { cents } from '#domain/kernel/units.ts';
import type { ReturnEntry, SaleEntry } from '#domain/sales/sale.ts';

/** Named as the import of past sales names them, where it knows them. */
export const saleColumns = [
  'receipt',
  'date',
  'time',
  'customerNumber',
  'customerName',
  'product',
  'quantity',
  'unitPrice',
  'lineDiscount',
  'discount',
  'amount',
  'refunded',
  'method',
  'staff',
  'note',
] as const;
export type SaleColumn = (typeof saleColumns)[number];

/** What a sale points to, in words; `names` are those of its lines. */
export type SoldBy = {
  readonly customerNumber: string;
  readonly customerName: string;
  readonly staff: string;
  readonly note: string;
  readonly names: readonly string[];
  readonly refunded: number;
  readonly time: string;
  readonly method: string;
};

/** The rows of one sale, one a line; a sale of an amount alone is one row. A return counts negative. */
export function saleRows(
  sold: SaleEntry | ReturnEntry,
  by: SoldBy,
): readonly (readonly ExportCell[])[] {
  const sign = sold.kind === 'sale' ? 1 : -1;
  const whole =
    sold.kind === 'sale'
      ? { amount: sold.total, discount: sold.discount }
      : { amount: cents(0 - sold.amount), discount: cents(0) };
  const lines = sold.lines.length === 0 ? [null] : sold.lines;
  return lines.map((line, at) => {
    const isFirst = at === 0;
    return saleColumns.map((column): ExportCell => {
      switch (column) {
        case 'receipt':
          return sold.receipt ?? '';
        case 'date':
          return sold.day;
        case 'product':
          return by.names[at] ?? '';
        case 'quantity':
          return line === null ? '' : quantityCell(sign * line.quantity);
        case 'unitPrice':
          return line === null ? '' : amountCell(line.unitPrice);
        case 'lineDiscount':
          return line === null ? '' : amountCell(line.discount);
        case 'discount':
          return isFirst ? amountCell(whole.discount) : '';
        case 'amount':
          return isFirst ? amountCell(whole.amount) : '';
        case 'refunded':
          return isFirst ? amountCell(cents(by.refunded)) : '';
        case 'note':
          return isFirst ? by.note : '';
        case 'time':
        case 'customerNumber':
        case 'customerName':
        case 'method':
        case 'staff':
          return by[column];
      }
    });
  });
}
