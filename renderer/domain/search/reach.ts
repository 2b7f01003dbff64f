import type { Base } from './base.ts';
import {
  type Bits,
  type BitsLender,
  type Counted,
  eachBit,
  hasBit,
  setBit,
  wordsFor,
} from './bits.ts';
import {
  addBeginning,
  addContaining,
  addEnding,
  addEqual,
  addEqualAfterZeros,
  lowerBound,
} from './digit-slices.ts';
import { shortestWechat } from './match-card.ts';
import type { Places } from './pieces.ts';
import type { Pattern } from './query.ts';
import { keyOf } from './runs.ts';
import type { Rank } from './search-card.ts';
import { textsOf } from './text-pool.ts';
import { addRowsWith } from './unit-table.ts';

/** Adds to `into` the slots that a part of the query reaches at exactly this rank. */
export type Reach = {
  /** At other ranks it reaches nobody. */
  readonly ranks: readonly Rank[];
  readonly add: (rank: Rank, into: Bits) => void;
  /** Those of every rank at once, in fewer steps than rank by rank; perhaps some more. */
  readonly addAny: (into: Bits) => void;
};

/** Where to look: in the whole base, or only among some of its slots. */
export type Ground = {
  readonly base: Base;
  readonly lender: BitsLender;
  readonly among: Counted | undefined;
};

/** Whom digits reach: by customer number, by phone, or as a part of a name or tag (README 4). */
export function digitsReach(ground: Ground, digits: string, pattern: Pattern): Reach {
  const { numbers } = ground.base;
  const text = patternReach(ground, pattern);
  return {
    ranks: [0, 1, 2, 5, 6, 7],
    add: (rank, into) => {
      if (rank === 0) addEqualAfterZeros(numbers, digits, into);
      if (rank === 2) addBeginning(numbers, digits, into);
      addPhones(ground, digits, rank, into);
      if (text.ranks.includes(rank)) text.add(rank, into);
    },
    addAny: (into) => {
      addEqualAfterZeros(numbers, digits, into);
      addBeginning(numbers, digits, into);
      addPhones(ground, digits, 6, into);
      text.addAny(into);
    },
  };
}

/** Whom a sequence of Han and letters reaches, in names and tags (README 5). */
export function patternReach(ground: Ground, pattern: Pattern): Reach {
  const { kind, loose, strict } = pattern;
  const name = (places: Places, from: number, upTo: number, into: Bits) =>
    addRowsWith(
      ground.base.names,
      places,
      { from, upTo, among: ground.among },
      ground.lender,
      into,
    );
  return {
    ranks: { han: [2, 5, 7] as const, letters: [3, 4, 5, 7] as const, digits: [5, 7] as const }[
      kind
    ],
    add: (rank, into) => {
      if (rank === 2 || rank === 4) name(loose, 0, 0, into);
      if (rank === 3) name(strict, 0, 0, into);
      if (rank === 5) name(loose, kind === 'digits' ? 0 : 1, Infinity, into);
      if (rank === 7) addTagged(ground, loose, into);
    },
    addAny: (into) => {
      name(loose, 0, Infinity, into);
      addTagged(ground, loose, into);
    },
  };
}

/** The whole text as a code: the very number, the very WeChat id, or how one of them begins. */
export function codeReach({ base }: Ground, code: string): Reach {
  // A code of digits alone is a term as well, which knows about numbers.
  const perhapsNumber = /\D/.test(code);
  const add = (rank: Rank, into: Bits) => {
    if (rank === 0 && perhapsNumber) addEqual(base.numbers, code, into);
    if (rank === 2 && perhapsNumber) addBeginning(base.numbers, code, into);
    if (rank === 2 || code.length < shortestWechat) return;
    const end = firstWechat(base, rank === 0 ? `${code}\0` : `${code}\uffff`);
    for (let at = firstWechat(base, code); at < end; at++) setBit(into, base.byWechat[at] ?? 0);
  };
  return {
    ranks: [0, 2, 7],
    add,
    addAny: (into) => {
      add(2, into);
      add(7, into);
    },
  };
}

function addPhones({ base, lender, among }: Ground, digits: string, rank: Rank, into: Bits): void {
  const { phones, phoneSlots } = base;
  if (rank !== 0 && rank !== 1 && rank !== 6) return;
  const rows = lender.lend(wordsFor(phones.rows));
  if (rank === 0) addEqual(phones, digits, rows);
  if (rank === 1) addEnding(phones, digits, rows);
  if (rank === 6) addContaining(phones, digits, rows);
  if (among) addOwnersAmong(phoneSlots, rows, among, into);
  else {
    eachBit(rows, (row) => {
      setBit(into, phoneSlots[row] ?? 0);
      return true;
    });
  }
}

/** From the few slots to their phones: the other way would visit 70,000 phones that have a 3. */
function addOwnersAmong(phoneSlots: Uint32Array, rows: Bits, among: Counted, into: Bits): void {
  eachBit(among.rows, (slot) => {
    for (let row = lowerBound(phoneSlots, slot); phoneSlots[row] === slot; row++) {
      if (hasBit(rows, row)) setBit(into, slot);
    }
    return true;
  });
}

function addTagged({ base, lender }: Ground, places: Places, into: Bits): void {
  const tags = lender.lend(wordsFor(base.tags.rows));
  addRowsWith(base.tags, places, { from: 0, upTo: Infinity, among: undefined }, lender, tags);
  eachBit(tags, (tag) => {
    const end = base.taggedStarts[tag + 1] ?? 0;
    for (let at = base.taggedStarts[tag] ?? 0; at < end; at++) setBit(into, base.tagged[at] ?? 0);
    return true;
  });
}

function firstWechat(base: Base, code: string): number {
  let low = 0;
  let high = base.byWechat.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keyOf(textsOf(base.texts, base.byWechat[middle] ?? 0, 4)[3] ?? '');
    if (key < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
