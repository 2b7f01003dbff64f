import type { Base } from './base.ts';
import {
  type Bits,
  type BitsLender,
  type Counted,
  addAll,
  countBits,
  keepOnly,
  wordsFor,
} from './bits.ts';
import type { Query, Term } from './query.ts';
import { type Ground, type Reach, codeReach, digitsReach, patternReach } from './reach.ts';
import type { Rank } from './search-card.ts';

/** Up to this many are asked one by one; above, sets are faster (100 against 300 tried: p99 1.7 against 2.2 ms). */
const few = 100;

/** Who can answer a query at all, and perhaps some more. */
export type Possible = { readonly among: Counted | undefined; readonly few: boolean };

/**
 * Where several things are asked, first who has them all, at whatever rank: `zhang lao ban 57` leaves a handful. They
 * need no ranks by sets, which would be eight walks through everybody for each word. `among` is nothing
 * where one thing is asked: then nobody is left out.
 */
export function possible(base: Base, lender: BitsLender, query: Query): Possible {
  const everywhere = { base, lender, among: undefined };
  const asks = asksOf(query.terms);
  if (asks.length < 2) return { among: undefined, few: false };
  let among: Counted | undefined;
  for (const ask of asks) {
    const rows = lender.lend(wordsFor(base.count));
    ask({ ...everywhere, among }).addAny(rows);
    if (among) keepOnly(rows, among.rows);
    among = { rows, count: countBits(rows) };
    if (among.count <= few) break;
  }
  if (query.code === '' || !among) return { among, few: (among?.count ?? few + 1) <= few };
  codeReach(everywhere, query.code).addAny(among.rows);
  const count = countBits(among.rows);
  return { among: { ...among, count }, few: count <= few };
}

/** The most telling first. One or two digits are in most phones: looking them up costs more than they sort out. */
function asksOf(terms: readonly Term[]): readonly ((ground: Ground) => Reach)[] {
  const asks: ((ground: Ground) => Reach)[] = [];
  for (const term of terms) {
    if (term.kind === 'phrase') {
      for (const part of term.parts) asks.push((ground) => patternReach(ground, part));
    } else if (term.digits.length > 2) asks.unshift((ground) => termReach(ground, term));
  }
  return asks;
}

/**
 * Answers, rank after rank, the set of all slots that answer the query at that rank or better; nothing if
 * the rank adds nobody. To be asked in ascending order. The caller stops at the first rank that fills the
 * list, so `z` costs one rank and only rare texts cost all.
 */
export function rankSets(ground: Ground, query: Query): (rank: Rank) => Bits | undefined {
  const terms = query.terms.map((term) => termReach(ground, term));
  const sets = [allOf(ground, terms)];
  if (query.code !== '') sets.push(growing(ground, codeReach(ground, query.code)));
  return (rank) => {
    const fresh = sets.filter(({ ranks }) => ranks.includes(rank)).map(({ upTo }) => upTo(rank));
    const [one, other] = fresh;
    if (!one || !other) return one;
    const both = ground.lender.lend(one.length);
    both.set(one);
    addAll(both, other);
    return both;
  };
}

/** What a part reaches up to a rank: a card is as good as its worst term, so terms are compared "up to". */
type UpTo = { readonly ranks: readonly Rank[]; readonly upTo: (rank: Rank) => Bits };

/** Ranks that were passed over are made up for, so that nothing is looked up before it can matter. */
function growing({ base, lender }: Ground, { ranks, add }: Reach): UpTo {
  const known = lender.lend(wordsFor(base.count));
  let done = -1;
  return {
    ranks,
    upTo: (rank) => {
      for (const one of ranks) if (one > done && one <= rank) add(one, known);
      done = rank;
      return known;
    },
  };
}

/** Nobody has them all at a rank where one of them has nobody yet: two words are never a very number. */
function allOf(ground: Ground, parts: readonly Reach[]): UpTo {
  const sets = parts.map((part) => growing(ground, part));
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const first = Math.max(...parts.map(({ ranks }) => Math.min(...ranks)));
  const fresh = new Set(parts.flatMap(({ ranks }) => ranks).filter((rank) => rank >= first));
  return {
    ranks: [...fresh].toSorted((a, b) => a - b),
    upTo: (rank) => {
      const all = ground.lender.lend(wordsFor(ground.base.count)).fill(0xffff_ffff);
      for (const { upTo } of sets) keepOnly(all, upTo(rank));
      return all;
    },
  };
}

function termReach(ground: Ground, term: Term): Reach {
  if (term.kind === 'digits') return digitsReach(ground, term.digits, term.pattern);
  const joined = patternReach(ground, term.joined);
  if (term.parts.length === 1) return joined;
  const parts = allOf(
    ground,
    term.parts.map((part) => patternReach(ground, part)),
  );
  return {
    ranks: joined.ranks,
    add: (rank, into) => {
      joined.add(rank, into);
      addAll(into, parts.upTo(rank));
    },
    addAny: joined.addAny,
  };
}
