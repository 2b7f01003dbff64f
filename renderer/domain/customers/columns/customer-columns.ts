import type { RowId } from '../../kernel/units.ts';
import type { Groups } from '../../sync/groups.ts';
import { cardTexts } from '../card.ts';
import type { CustomValue } from '../custom-field.ts';

/** Columns of words. `phones` are the digits of all phones, the first first, a space between. */
export const textColumns = [...cardTexts, 'number', 'phones'] as const;
export type TextColumnName = (typeof textColumns)[number];

/**
 * Columns of numbers; not a number where there is none. Money in cents, points in their units, days counted
 * from 1970-01-01, `gender` and `stage` by their place in the domain's lists, `consent` 1 for yes and 0 for
 * no, `birthday` packed by month and day (`birthday-code.ts`), `spentYear` the net money of 365 days.
 */
export const numberColumns = [
  'gender',
  'birthday',
  'consent',
  'stage',
  'expectedValue',
  'createdDay',
  'points',
  'visits',
  'sales',
  'spent',
  'uncounted',
  'spentYear',
  'lastDay',
] as const;
export type NumberColumnName = (typeof numberColumns)[number];

/** Words of one field by slot; `folded` is made when a filter first asks, and kept. */
export type TextColumn = { readonly values: string[]; readonly folded: (string | undefined)[] };

/** The array is replaced when the shop outgrows it, so whoever keeps a column keeps this box. */
export type NumberColumn = { values: Float64Array };

/**
 * All customers as columns, in memory: one slot a customer, the same slot in every column. A list of 100,000 is
 * then filtered in milliseconds, where rows would have to be read for seconds. Slots of people who left
 * are empty (`ids` has no id) and given to the next who comes.
 */
export type CustomerColumns = {
  readonly ids: (RowId | undefined)[];
  readonly slots: Map<RowId, number>;
  readonly free: number[];
  readonly texts: Readonly<Record<TextColumnName, TextColumn>>;
  readonly numbers: Readonly<Record<NumberColumnName, NumberColumn>>;
  /** Code of each tag on the customer; `tagIds` says which tag a code is. */
  readonly tags: (readonly number[])[];
  readonly tagIds: RowId[];
  readonly tagCodes: Map<RowId, number>;
  readonly referrers: (RowId | null)[];
  /** Values of the shop's own fields, by field. */
  readonly custom: Map<RowId, (CustomValue | undefined)[]>;
  /** Day and net cents in turn, of the last year before the last sale: "spent in 365 days" is summed from it each day. */
  readonly recent: (readonly number[])[];
  /** The day for which `spentYear` is right. */
  today: number;
  /** Which cards are one person: whoever was brought by one of them was brought by that person. */
  groups: Groups;
};

const noNumbers: readonly number[] = [];

/** Columns for nobody yet, right on the given day. */
export function newColumns(today: number): CustomerColumns {
  const text = (): TextColumn => ({ values: [], folded: [] });
  const number = (): NumberColumn => ({ values: new Float64Array(1024).fill(Number.NaN) });
  return {
    ids: [],
    slots: new Map(),
    free: [],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name of the list is a key, which `fromEntries` forgets
    texts: Object.fromEntries(
      textColumns.map((name) => [name, text()]),
    ) as CustomerColumns['texts'],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name of the list is a key, which `fromEntries` forgets
    numbers: Object.fromEntries(
      numberColumns.map((name) => [name, number()]),
    ) as CustomerColumns['numbers'],
    tags: [],
    tagIds: [],
    tagCodes: new Map(),
    referrers: [],
    custom: new Map(),
    recent: [],
    today,
    groups: new Map(),
  };
}

/** The customer's slot, or the next one, with room in every column. */
export function slotFor(columns: CustomerColumns, id: RowId): number {
  const known = columns.slots.get(id);
  if (known !== undefined) return known;
  const slot = columns.free.pop() ?? columns.ids.length;
  if (slot === columns.ids.length) emptySlot(columns, slot);
  columns.ids[slot] = id;
  columns.slots.set(id, slot);
  return slot;
}

/**
 * Gives everybody of a snapshot their slot, in order, in columns that are still empty. The caller fills
 * words and numbers of all of them: emptying 100,000 slots first would take as long again.
 */
export function takePlaces(columns: CustomerColumns, ids: readonly RowId[]): void {
  for (const id of ids) {
    columns.slots.set(id, columns.ids.length);
    columns.ids.push(id);
    columns.tags.push(noNumbers);
    columns.referrers.push(null);
    columns.recent.push(noNumbers);
  }
}

/** Forgets a customer: no column keeps a word of somebody who was deleted or erased. */
export function forget(columns: CustomerColumns, id: RowId): number | undefined {
  const slot = columns.slots.get(id);
  if (slot === undefined) return undefined;
  columns.slots.delete(id);
  emptySlot(columns, slot);
  columns.free.push(slot);
  return slot;
}

/** A new code for a tag that no customer had yet. */
export function tagCode(columns: CustomerColumns, id: RowId): number {
  const known = columns.tagCodes.get(id);
  if (known !== undefined) return known;
  const code = columns.tagIds.length;
  columns.tagIds.push(id);
  columns.tagCodes.set(id, code);
  return code;
}

/** The column of one of the shop's own fields; made empty if nobody has a value yet. */
export function customColumn(columns: CustomerColumns, field: RowId): (CustomValue | undefined)[] {
  const known = columns.custom.get(field);
  if (known !== undefined) return known;
  const column: (CustomValue | undefined)[] = [];
  columns.custom.set(field, column);
  return column;
}

/** A value of a number column; not a number where there is none. */
export function numberAt(column: NumberColumn, slot: number): number {
  return column.values[slot] ?? Number.NaN;
}

function emptySlot(columns: CustomerColumns, slot: number): void {
  columns.ids[slot] = undefined;
  for (const name of textColumns) {
    columns.texts[name].values[slot] = '';
    const { folded } = columns.texts[name];
    if (slot < folded.length) folded[slot] = undefined;
  }
  for (const name of numberColumns) {
    const column = columns.numbers[name];
    if (slot >= column.values.length) column.values = grown(column.values);
    column.values[slot] = Number.NaN;
  }
  columns.tags[slot] = noNumbers;
  columns.referrers[slot] = null;
  columns.recent[slot] = noNumbers;
  for (const column of columns.custom.values()) column[slot] = undefined;
}

function grown(values: Float64Array): Float64Array {
  const larger = new Float64Array(values.length * 2).fill(Number.NaN);
  larger.set(values);
  return larger;
}
