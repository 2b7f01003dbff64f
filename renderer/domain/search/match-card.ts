import { placeInName, placeInTag } from './match-pattern.ts';
import { searchablePhone } from './phone-digits.ts';
import type { Pattern, Query, Term } from './query.ts';
import { keyOf } from './runs.ts';
import type { Match, Rank, SearchCard } from './search-card.ts';
import { type Unit, unitsOfName, unitsOfTag } from './units.ts';

/** A card taken apart to be compared with queries; each part at its first need, since most lines need one only. */
export class PreparedCard {
  readonly card: SearchCard;
  private parts: { -readonly [Part in keyof Parts]?: Parts[Part] } = {};

  constructor(card: SearchCard) {
    this.card = card;
  }

  get name(): Parts['name'] {
    return (this.parts.name ??= unitsOfName(this.card.name));
  }

  get tags(): Parts['tags'] {
    return (this.parts.tags ??= this.card.tags.map(unitsOfTag));
  }

  get phones(): Parts['phones'] {
    return (this.parts.phones ??= this.card.phones.map(searchablePhone));
  }

  get number(): string {
    return (this.parts.number ??= keyOf(this.card.number));
  }

  get wechat(): string {
    return (this.parts.wechat ??= keyOf(this.card.wechat ?? ''));
  }
}

type Parts = {
  readonly name: readonly Unit[];
  readonly tags: readonly (readonly Unit[])[];
  readonly phones: readonly string[];
  readonly number: string;
  readonly wechat: string;
};

export type CardMatch = { readonly rank: Rank; readonly matches: readonly Match[] };

/** A WeChat id is not found by its first letter: every generated one begins with w. */
export const shortestWechat = 2;

/**
 * How one card answers a query, or that it does not: by the whole text as a code, or by every
 * term, where it is as good as its worst one.
 */
export function matchCard(prepared: PreparedCard, query: Query): CardMatch | undefined {
  const terms = all(query.terms.map((term) => matchTerm(prepared, term)));
  return better(matchCode(prepared, query.code), terms);
}

function matchTerm(prepared: PreparedCard, term: Term): CardMatch | undefined {
  switch (term.kind) {
    case 'digits':
      return [
        matchNumber(prepared, term.digits),
        ...prepared.phones.map((phone, item) => matchPhone(prepared, phone, item, term.digits)),
        matchText(prepared, term.pattern),
      ].reduce(better, undefined);
    case 'phrase':
      return better(
        matchText(prepared, term.joined),
        all(term.parts.map((part) => matchText(prepared, part))),
      );
  }
}

function matchCode(prepared: PreparedCard, code: string): CardMatch | undefined {
  if (code === '') return undefined;
  const { card, number, wechat } = prepared;
  const whole = { field: 'number', item: 0, start: 0, end: card.number.length } as const;
  if (number === code) return { rank: 0, matches: [whole] };
  const inWechat = { field: 'wechat', item: 0, start: 0, end: card.wechat?.length ?? 0 } as const;
  const fits = code.length >= shortestWechat && wechat.startsWith(code);
  if (fits && wechat === code) return { rank: 0, matches: [inWechat] };
  if (number.startsWith(code)) return { rank: 2, matches: [whole] };
  return fits ? { rank: 7, matches: [inWechat] } : undefined;
}

/** 12 is the very number 00012: nobody types the zeros. */
function matchNumber({ card, number }: PreparedCard, digits: string): CardMatch | undefined {
  const same =
    number === digits || (number !== '' && number === digits.padStart(number.length, '0'));
  const end = card.number.length;
  if (same) return { rank: 0, matches: [{ field: 'number', item: 0, start: 0, end }] };
  if (!number.startsWith(digits)) return undefined;
  const plain = number.length === end ? digits.length : end;
  return { rank: 2, matches: [{ field: 'number', item: 0, start: 0, end: plain }] };
}

function matchPhone(
  { card }: PreparedCard,
  phone: string,
  item: number,
  digits: string,
): CardMatch | undefined {
  const atEnd = phone.endsWith(digits);
  const at = atEnd ? phone.length - digits.length : phone.indexOf(digits);
  if (at < 0) return undefined;
  const shown = card.phones[item]?.length ?? 0;
  const start = Math.max(0, shown - phone.length) + at;
  const rank = !atEnd ? 6 : phone === digits ? 0 : 1;
  return { rank, matches: [{ field: 'phone', item, start, end: start + digits.length }] };
}

function matchText(prepared: PreparedCard, pattern: Pattern): CardMatch | undefined {
  const placed = placeInName(prepared.name, pattern);
  if (placed) {
    const { start, end } = placed;
    return { rank: placed.rank, matches: [{ field: 'name', item: 0, start, end }] };
  }
  for (const [item, units] of prepared.tags.entries()) {
    const inTag = placeInTag(units, pattern);
    if (!inTag) continue;
    const { start, end } = inTag;
    return { rank: inTag.rank, matches: [{ field: 'tag', item, start, end }] };
  }
  return undefined;
}

function all(found: readonly (CardMatch | undefined)[]): CardMatch | undefined {
  let rank: Rank = 0;
  const matches: Match[] = [];
  for (const one of found) {
    if (!one) return undefined;
    if (one.rank > rank) rank = one.rank;
    matches.push(...one.matches);
  }
  return found.length === 0 ? undefined : { rank, matches };
}

function better(a: CardMatch | undefined, b: CardMatch | undefined): CardMatch | undefined {
  if (!a || !b) return a ?? b;
  return b.rank < a.rank ? b : a;
}
