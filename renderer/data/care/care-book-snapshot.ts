import {
  type FollowUp,
  type Repeat,
  followUpKinds,
  followUpResults,
  followUpStates,
} from '#domain/care/follow-up.ts';
import { dayNumber, dayText } from '#domain/kernel/day-number.ts';
import {
  type BusinessDay,
  type RowId,
  type Seq,
  seq,
  toBusinessDay,
  toRowId,
} from '#domain/kernel/units.ts';
import { openSections, packSections } from '#domain/search/sections.ts';

import { inSlices } from '../breath.ts';
import type { ShopDatabase } from '../shop-database.ts';

const name = 'follow-ups';
const version = 1;

/**
 * Numbers of one follow-up, beside each other: day, minute + 1, kind, state, result + 1, closed day, first
 * day, reason's day; then where in the list of words its staff, rule, complaint, note and repeating are, + 1.
 */
const numbersEach = 13;
/** Texts of one, a line each: id, customer, words. The other ids are few different ones, or seldom there. */
const textsEach = 3;

/** What is kept: right up to an arrival number, and for the merges of that moment. */
export type KeptFollowUps = {
  readonly followUps: readonly FollowUp[];
  readonly upTo: Seq;
  readonly merges: number;
};

/** The follow-ups as they were kept; undefined if nothing usable is. */
export async function loadFollowUps(db: ShopDatabase): Promise<KeptFollowUps | undefined> {
  const stored = await db.packed.get(name);
  const opened = stored && openSections(version, stored.bytes);
  if (!stored || !opened?.ok) return undefined;
  const [texts, numbers, few, head] = opened.value;
  if (!texts || !numbers || !few || !head) return undefined;
  const decoder = new TextDecoder();
  const packed: Packed = {
    lines: linesIn(decoder.decode(texts)),
    words: linesIn(decoder.decode(few)),
    flat: new Int32Array(numbers.buffer, numbers.byteOffset, numbers.byteLength / 4),
  };
  const followUps: FollowUp[] = [];
  for (let at = 0; at < stored.total; at += 1) followUps.push(unpacked(packed, at));
  const merges = new Uint32Array(head.buffer, head.byteOffset, 1)[0] ?? 0;
  return { followUps, upTo: seq(stored.upTo), merges };
}

/** Keeps them for the next start: ids and days, no words of or about anybody. */
export async function saveFollowUps(
  db: ShopDatabase,
  followUps: Iterable<FollowUp>,
  { upTo, merges }: { readonly upTo: Seq; readonly merges: number },
): Promise<void> {
  const { lines, flat, words } = await inSlices(packing([...followUps]));
  const encoder = new TextEncoder();
  const bytes = packSections(version, [
    encoder.encode(lines.join('\n')),
    new Uint32Array(Int32Array.from(flat).buffer),
    encoder.encode([...words.keys()].join('\n')),
    Uint32Array.of(merges),
  ]);
  await db.packed.put({ name, bytes, upTo, total: flat.length / numbersEach });
}

/** A page of them between two breaths: fifty thousand in one go would hold up a keystroke. */
function* packing(followUps: readonly FollowUp[]) {
  const lines: string[] = [];
  const flat: number[] = [];
  const words = new Map<string, number>();
  for (const [at, one] of followUps.entries()) {
    lines.push(one.id, one.customerId, one.textId ?? '');
    pushNumbers(flat, one, words);
    if (at % 500 === 499) yield;
  }
  return { lines, flat, words };
}

type Packed = {
  readonly lines: readonly RowId[];
  readonly words: readonly RowId[];
  readonly flat: Int32Array;
};

/** Looking at each of a hundred thousand ids again would take half of the opening. */
function linesIn(text: string): readonly RowId[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum held, so these are the ids that `saveFollowUps` wrote
  return text.split('\n') as unknown as readonly RowId[];
}

function pushNumbers(flat: number[], one: FollowUp, words: Map<string, number>): void {
  flat.push(
    numberOf(one.day),
    one.minute === null ? 0 : one.minute + 1,
    followUpKinds.indexOf(one.kind),
    followUpStates.indexOf(one.state),
    one.result === null ? 0 : followUpResults.indexOf(one.result) + 1,
    dayOrNone(one.closedDay),
    dayOrNone(one.postponedFrom),
    dayOrNone(one.becauseDay),
    placeOf(one.staffId, words),
    placeOf(one.ruleId, words),
    placeOf(one.complaintId, words),
    placeOf(one.noteId, words),
    placeOf(one.repeat === null ? null : JSON.stringify(one.repeat), words),
  );
}

/** 0 for none. */
function placeOf(word: string | null, words: Map<string, number>): number {
  if (word === null) return 0;
  const place = words.get(word) ?? words.size + 1;
  words.set(word, place);
  return place;
}

function unpacked({ lines, words, flat }: Packed, at: number): FollowUp {
  const first = at * numbersEach;
  const text = at * textsEach;
  const minute = flat[first + 1] ?? 0;
  const repeat = wordAt(words, flat[first + 12]);
  return {
    id: lines[text] ?? nobody,
    customerId: lines[text + 1] ?? nobody,
    textId: lines[text + 2] || null,
    day: dayOf(flat[first] ?? 0),
    minute: minute === 0 ? null : minute - 1,
    kind: followUpKinds[flat[first + 2] ?? 0] ?? 'custom',
    state: followUpStates[flat[first + 3] ?? 0] ?? 'open',
    result: followUpResults[(flat[first + 4] ?? 0) - 1] ?? null,
    closedDay: dayOrNull(flat[first + 5] ?? none),
    postponedFrom: dayOrNull(flat[first + 6] ?? none),
    becauseDay: dayOrNull(flat[first + 7] ?? none),
    staffId: wordAt(words, flat[first + 8]),
    ruleId: wordAt(words, flat[first + 9]),
    complaintId: wordAt(words, flat[first + 10]),
    noteId: wordAt(words, flat[first + 11]),
    repeat: repeat === null ? null : repeatOf(repeat),
  };
}

function wordAt(words: readonly RowId[], place: number | undefined): RowId | null {
  return words[(place ?? 0) - 1] ?? null;
}

const nobody = toRowId('nobody');

/** Some hundred different days; checking each of a hundred thousand would take half of the opening. */
const days = new Map<number, BusinessDay>();

function dayOf(number: number): BusinessDay {
  const known = days.get(number);
  if (known !== undefined) return known;
  const fresh = toBusinessDay(dayText(number));
  days.set(number, fresh);
  return fresh;
}

const numbers = new Map<BusinessDay, number>();

function numberOf(day: BusinessDay): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const fresh = dayNumber(day);
  numbers.set(day, fresh);
  return fresh;
}

/** Below any day. */
const none = -2_000_000;

function dayOrNone(day: BusinessDay | null): number {
  return day === null ? none : numberOf(day);
}

function dayOrNull(number: number): BusinessDay | null {
  return number === none ? null : dayOf(number);
}

function repeatOf(text: string): Repeat {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum held, so this is what `saveFollowUps` wrote
  return JSON.parse(text) as Repeat;
}
