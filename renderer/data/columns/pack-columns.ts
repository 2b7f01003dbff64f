import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { toRowId } from '#domain/kernel/units.ts';
import type { CustomValue } from '#domain/customers/custom-field.ts';
import {
  type Section,
  type SnapshotRefusal,
  openSections,
  packSections,
} from '#domain/search/sections.ts';
import {
  type CustomerColumns,
  customColumn,
  newColumns,
  numberColumns,
  takePlaces,
  tagCode,
  textColumns,
} from '#domain/customers/columns/customer-columns.ts';

/** Another layout, or another list of columns, is another version: it is built anew from the rows. */
const version = 1;
const layout = [...textColumns, ...numberColumns].join(' ');

/** The part of a snapshot that is words: each word of a column once, however many customers have it. */
type Words = {
  readonly layout: string;
  readonly today: number;
  readonly ids: readonly string[];
  readonly words: readonly (readonly string[])[];
  readonly tagIds: readonly string[];
  readonly referrers: readonly (readonly [place: number, id: string])[];
  readonly custom: readonly (readonly [
    field: string,
    values: readonly (readonly [place: number, value: CustomValue])[],
  ])[];
};

/**
 * The columns in one block of bytes, so that a list of 100,000 is there a moment after start. Only who is in the
 * columns is in it: no word of somebody who left is carried along.
 */
export function packColumns(columns: CustomerColumns): ArrayBuffer {
  const slots = [...columns.slots.values()];
  const texts = textColumns.map((name) => wordsOf(columns.texts[name].values, slots));
  const words: Words = {
    layout,
    today: columns.today,
    ids: [...columns.slots.keys()],
    words: texts.map(({ words: distinct }) => distinct),
    tagIds: columns.tagIds,
    referrers: placed(slots, (slot) => columns.referrers[slot] ?? undefined),
    custom: [...columns.custom].map(([field, values]) => [
      field,
      placed(slots, (slot) => values[slot]),
    ]),
  };
  return packSections(version, [
    new TextEncoder().encode(JSON.stringify(words)),
    ...texts.map(({ codes }) => codes),
    ...numberColumns.map((name) => numbersOf(columns.numbers[name].values, slots)),
    ...lists(slots, columns.tags, (flat) => Uint32Array.from(flat)),
    ...lists(slots, columns.recent, (flat) => Float64Array.from(flat)),
  ]);
}

/** The columns again; refused if the bytes are damaged or of another version. */
export function openColumns(bytes: ArrayBuffer): Result<CustomerColumns, SnapshotRefusal> {
  const opened = openSections(version, bytes);
  if (!opened.ok) return opened;
  const [head, ...rest] = opened.value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum held, so these are the bytes that `packColumns` wrote
  const words = JSON.parse(new TextDecoder().decode(head)) as Words;
  if (words.layout !== layout) return refuse({ kind: 'other-version' });
  const columns = newColumns(words.today);
  takePlaces(columns, words.ids.map(toRowId));
  for (const id of words.tagIds) tagCode(columns, toRowId(id));
  fillTexts(columns, words, rest);
  // A power of two, as a column that has grown customer by customer.
  const capacity = 2 ** Math.max(10, Math.ceil(Math.log2(words.ids.length + 1)));
  numberColumns.forEach((name, at) => {
    const values = new Float64Array(capacity).fill(Number.NaN);
    values.set(floats(rest[textColumns.length + at]));
    columns.numbers[name].values = values;
  });
  const afterNumbers = textColumns.length + numberColumns.length;
  fillLists(columns.tags, words32(rest[afterNumbers]), words32(rest[afterNumbers + 1]));
  fillLists(columns.recent, words32(rest[afterNumbers + 2]), floats(rest[afterNumbers + 3]));
  for (const [slot, id] of words.referrers) columns.referrers[slot] = toRowId(id);
  for (const [field, values] of words.custom) {
    const column = customColumn(columns, toRowId(field));
    for (const [slot, value] of values) column[slot] = value;
  }
  return accept(columns);
}

function fillTexts(columns: CustomerColumns, { words }: Words, rest: readonly Uint8Array[]): void {
  textColumns.forEach((name, at) => {
    const distinct = words[at] ?? [];
    const codes = words32(rest[at]);
    const { values } = columns.texts[name];
    for (let slot = 0; slot < codes.length; slot++) values[slot] = distinct[codes[slot] ?? 0] ?? '';
  });
}

function fillLists(
  lists: (readonly number[])[],
  ends: Uint32Array,
  flat: Uint32Array | Float64Array,
): void {
  let start = 0;
  ends.forEach((end, slot) => {
    if (end > start) {
      const list: number[] = [];
      for (let at = start; at < end; at++) list.push(flat[at] ?? 0);
      lists[slot] = list;
    }
    start = end;
  });
}

function wordsOf(
  values: readonly string[],
  slots: readonly number[],
): { readonly words: readonly string[]; readonly codes: Uint32Array } {
  const codeOf = new Map<string, number>([['', 0]]);
  const codes = new Uint32Array(slots.length);
  for (let place = 0; place < slots.length; place++) {
    const word = values[slots[place] ?? 0] ?? '';
    if (word === '') continue; // what most columns have for most people
    const code = codeOf.get(word) ?? codeOf.size;
    if (code === codeOf.size) codeOf.set(word, code);
    codes[place] = code;
  }
  return { words: [...codeOf.keys()], codes };
}

function numbersOf(values: Float64Array, slots: readonly number[]): Float64Array {
  const numbers = new Float64Array(slots.length);
  for (let place = 0; place < slots.length; place++) {
    numbers[place] = values[slots[place] ?? 0] ?? Number.NaN;
  }
  return numbers;
}

function placed<Kept>(
  slots: readonly number[],
  read: (slot: number) => Kept | undefined,
): readonly (readonly [number, Kept])[] {
  const kept: [number, Kept][] = [];
  slots.forEach((slot, place) => {
    const value = read(slot);
    if (value !== undefined) kept.push([place, value]);
  });
  return kept;
}

function lists(
  slots: readonly number[],
  values: readonly (readonly number[])[],
  packed: (flat: readonly number[]) => Section,
): readonly Section[] {
  const flat: number[] = [];
  const ends = new Uint32Array(slots.length);
  slots.forEach((slot, place) => {
    for (const value of values[slot] ?? []) flat.push(value);
    ends[place] = flat.length;
  });
  return [ends, packed(flat)];
}

function words32(bytes: Uint8Array | undefined): Uint32Array {
  return bytes === undefined
    ? new Uint32Array()
    : new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function floats(bytes: Uint8Array | undefined): Float64Array {
  return bytes === undefined
    ? new Float64Array()
    : new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}
