import type { RowId } from '../../kernel/units.ts';
import { type AmountName, amountReader } from './column-values.ts';
import { type CustomerColumns, type TextColumnName } from './customer-columns.ts';
import { type TextRanks, knowWords, rankOf, ranksOf } from './text-ranks.ts';

/** What a list can be sorted by: a column, or one of the shop's own fields. */
export type SortKey =
  | { readonly kind: 'text'; readonly column: TextColumnName }
  | { readonly kind: 'amount'; readonly column: AmountName }
  | { readonly kind: 'custom'; readonly field: RowId };

export type Sort = { readonly key: SortKey; readonly down: boolean };

/** Ranks of the words of each column, kept from one sorting to the next. */
export type RankStore = Map<string, TextRanks>;

/**
 * Slots in the order that the list shows. Words by pinyin; what is empty comes last whichever way the list
 * is turned, since nobody sorts to see blanks; equals stay by card number. Numbers decide at once: no
 * comparison of words happens while sorting.
 */
export function sortSlots(
  columns: CustomerColumns,
  slots: Uint32Array,
  { key, down }: Sort,
  store: RankStore,
): Uint32Array {
  const read = keyReader(columns, key, store);
  const first = keysOf(columns, read, down);
  const second = keysOf(columns, cardNumberReader(columns), false);
  return slots.toSorted((one, other) => {
    const order = (first[one] ?? 0) - (first[other] ?? 0);
    return order === 0 ? (second[one] ?? 0) - (second[other] ?? 0) || one - other : order;
  });
}

/** The sort key of every slot; the empty ones far behind, so that comparing is one subtraction. */
function keysOf(
  columns: CustomerColumns,
  read: (slot: number) => number,
  down: boolean,
): Float64Array {
  const keys = new Float64Array(columns.ids.length);
  for (let slot = 0; slot < keys.length; slot++) {
    const value = read(slot);
    keys[slot] = Number.isNaN(value) ? Number.MAX_VALUE : down ? -value : value;
  }
  return keys;
}

function keyReader(
  columns: CustomerColumns,
  key: SortKey,
  store: RankStore,
): (slot: number) => number {
  switch (key.kind) {
    case 'amount':
      return amountReader(columns, key.column);
    case 'text':
      if (key.column === 'number') return cardNumberReader(columns);
      return wordReader(columns.texts[key.column].values, `text/${key.column}`, store);
    case 'custom':
      return customReader(columns, key.field, store);
  }
}

function wordReader(
  values: readonly string[],
  name: string,
  store: RankStore,
): (slot: number) => number {
  const kept = store.get(name);
  const ranks = kept === undefined ? ranksOf(values) : knowWords(kept, values);
  store.set(name, ranks);
  return (slot) => rankOf(ranks, values[slot] ?? '');
}

/** Numbers and yes/no by their value, days and words by their text. */
function customReader(
  columns: CustomerColumns,
  field: RowId,
  store: RankStore,
): (slot: number) => number {
  const values = columns.custom.get(field) ?? [];
  const words = values.map((value) => (typeof value === 'string' ? value : ''));
  const read = wordReader(words, `custom/${field}`, store);
  return (slot) => {
    const value = values[slot];
    return typeof value === 'string'
      ? read(slot)
      : value === undefined
        ? Number.NaN
        : Number(value);
  };
}

/** Card numbers count up: `00010` comes after `00009`, and `100000` after `99999`. */
function cardNumberReader(columns: CustomerColumns): (slot: number) => number {
  const { values } = columns.texts.number;
  return (slot) => {
    const text = values[slot] ?? '';
    return text === '' ? Number.NaN : Number(text);
  };
}
