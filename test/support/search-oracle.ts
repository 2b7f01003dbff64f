import { searchablePhone } from '#domain/search/phone-digits.ts';
import type { Element } from '#domain/search/pieces.ts';
import { type Query, type Term, parseQuery } from '#domain/search/query.ts';
import { keyOf } from '#domain/search/runs.ts';
import type { SearchCard } from '#domain/search/search-card.ts';
import { type Unit, unitsOfName, unitsOfTag } from '#domain/search/units.ts';

/** A card as the oracle reads it: taken apart once, so that 100,000 can be scanned for a hundred queries. */
export type OracleCard = {
  readonly card: SearchCard;
  readonly name: readonly Unit[];
  readonly tags: readonly (readonly Unit[])[];
};

export type OracleAnswer = { readonly id: string; readonly rank: number };

/** Takes the cards apart for a scan of all of them. */
export function readForOracle(cards: readonly SearchCard[]): readonly OracleCard[] {
  return cards.map((card) => ({
    card,
    name: unitsOfName(card.name),
    tags: card.tags.map(unitsOfTag),
  }));
}

/**
 * The slow, obvious search: the README's sentences asked of every card in turn, everything sorted at the end.
 * It shares with the index how a text is folded and read (tables test that), and nothing of how it is found.
 */
export function scanForAll(cards: readonly OracleCard[], typed: string): readonly OracleAnswer[] {
  const query = parseQuery(typed);
  return cards
    .map((one) => ({ one, rank: rankOf(one, query) }))
    .filter(({ rank }) => rank < Infinity)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.one.card.lastServed - a.one.card.lastServed ||
        (a.one.card.id < b.one.card.id ? -1 : 1),
    )
    .map(({ one, rank }) => ({ id: one.card.id, rank }));
}

function rankOf(one: OracleCard, query: Query): number {
  if (query.empty) return 0;
  if (query.terms.length === 0) return Infinity;
  const byTerms = Math.max(...query.terms.map((term) => rankOfTerm(one, term)));
  return Math.min(byTerms, query.code === '' ? Infinity : rankOfCode(one, query.code));
}

function rankOfCode({ card }: OracleCard, code: string): number {
  const number = keyOf(card.number);
  const wechat = code.length >= 2 ? keyOf(card.wechat ?? '') : '';
  if (number === code || wechat === code) return 0;
  if (number.startsWith(code)) return 2;
  return wechat.startsWith(code) ? 7 : Infinity;
}

function rankOfTerm(one: OracleCard, term: Term): number {
  if (term.kind === 'phrase') {
    const each = Math.max(...term.parts.map((part) => rankOfText(one, part.elements)));
    return Math.min(each, rankOfText(one, term.joined.elements));
  }
  const { digits } = term;
  const number = keyOf(one.card.number);
  const ranks = one.card.phones.map(searchablePhone).map((phone) => {
    if (phone === digits) return 0;
    if (phone.endsWith(digits)) return 1;
    return phone.includes(digits) ? 6 : Infinity;
  });
  if (number.startsWith(digits)) ranks.push(2);
  const zeros = number.slice(0, Math.max(0, number.length - digits.length));
  if (number !== '' && /^0*$/.test(zeros) && zeros + digits === number) ranks.push(0);
  return Math.min(Infinity, ...ranks, rankOfText(one, term.pattern.elements));
}

function rankOfText({ name, tags }: OracleCard, pattern: readonly Element[]): number {
  const digits = pattern[0]?.kind === 'digits';
  const han = pattern.every(({ kind }) => kind === 'han');
  if (!digits) {
    if (han && spells(name, pattern, false)) return 2;
    if (!han && spells(name, pattern, true)) return 3;
    if (!han && spells(name, pattern, false)) return 4;
  }
  if (endings(name).some((rest) => spells(rest, pattern, false))) return 5;
  const inTag = tags.some((tag) => endings(tag).some((rest) => spells(rest, pattern, false)));
  return inTag ? 7 : Infinity;
}

function endings(units: readonly Unit[]): readonly (readonly Unit[])[] {
  return units.map((_, from) => units.slice(from));
}

/** Can somebody who means these units, from the first on, have typed this pattern? */
function spells(
  units: readonly Unit[],
  pattern: readonly Element[],
  wholeSounds: boolean,
): boolean {
  const [element, ...later] = pattern;
  const [unit, ...rest] = units;
  if (!element) return true;
  if (!unit) return false;
  if (element.kind === 'han') return unit.han === element.text && spells(rest, later, wholeSounds);
  if (element.kind === 'digits') return unit.sounds.some((sound) => sound.startsWith(element.text));
  return unit.sounds.some((sound) =>
    prefixes(sound).some((typed) => {
      if (!element.text.startsWith(typed)) return false;
      const left = element.text.slice(typed.length);
      if (left === '' && later.length === 0) return true;
      const initial = typed.length === 1 || ['zh', 'ch', 'sh'].includes(typed);
      if (typed !== sound && (wholeSounds || !initial)) return false;
      return spells(
        rest,
        left === '' ? later : [{ ...element, text: left }, ...later],
        wholeSounds,
      );
    }),
  );
}

function prefixes(sound: string): readonly string[] {
  return Array.from(sound, (_, at) => sound.slice(0, at + 1));
}
