import { foldCharacter } from '../../search/fold.ts';
import {
  type CustomerColumns,
  type NumberColumnName,
  type TextColumnName,
  numberAt,
} from './customer-columns.ts';

/** Numbers that a list shows or a filter asks for: the columns, and the average sale, which is none of them. */
export type AmountName = NumberColumnName | 'average';

/** Reads one number of a customer; not a number where there is none. The average of nothing is none. */
export function amountReader(columns: CustomerColumns, name: AmountName): (slot: number) => number {
  if (name !== 'average') {
    const column = columns.numbers[name];
    return (slot) => numberAt(column, slot);
  }
  const { spent, sales, uncounted } = columns.numbers;
  return (slot) => {
    const count = numberAt(sales, slot);
    return count > 0
      ? Math.round((numberAt(spent, slot) - numberAt(uncounted, slot)) / count)
      : Number.NaN;
  };
}

/** A text as filters compare it: small letters, half width, simplified characters (張 = 张). */
export function folded(text: string): string {
  let small = '';
  for (const character of text) small += foldCharacter(character.codePointAt(0) ?? 0);
  return small;
}

/** The folded words of one column, each made once and kept until the customer changes. */
export function foldedReader(
  columns: CustomerColumns,
  name: TextColumnName,
): (slot: number) => string {
  const column = columns.texts[name];
  return (slot) => (column.folded[slot] ??= folded(column.values[slot] ?? ''));
}

/** Slots that hold somebody, for which `keep` says yes, in no order. */
export function slotsWhere(columns: CustomerColumns, keep: (slot: number) => boolean): Uint32Array {
  const found = new Uint32Array(columns.ids.length);
  let count = 0;
  for (let slot = 0; slot < columns.ids.length; slot++) {
    if (columns.ids[slot] !== undefined && keep(slot)) found[count++] = slot;
  }
  return found.subarray(0, count);
}
