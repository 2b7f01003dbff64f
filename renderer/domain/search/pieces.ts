/** One part of what was typed: a character, or letters that may spread over several units. */
export type Element = {
  readonly kind: 'han' | 'letters' | 'digits';
  readonly text: string;
};

/** A part of a pattern that one unit takes: which sounds or character it wants, and where the next part begins. */
export type Piece = {
  readonly wants: 'han' | 'sound' | 'begins';
  readonly text: string;
  /** Place after the piece; places count characters over the whole pattern, one for a Han character. */
  readonly next: number;
};

/** For each place in what was typed, the pieces that can begin there. */
export type Places = readonly (readonly Piece[])[];

const twoLetterInitial = /^[zcs]h/;

/**
 * For each place in a pattern, the pieces that can begin there (README): a character; a whole sound; an initial
 * (one letter, or zh, ch, sh); and where the pattern ends, any beginning of a sound. `strict` leaves the initials out:
 * then only text that begins the full pinyin fits.
 */
export function piecesOf(pattern: readonly Element[], strict: boolean): Places {
  const places: (readonly Piece[])[] = [];
  for (const [at, element] of pattern.entries()) {
    const last = at === pattern.length - 1;
    const width = element.kind === 'letters' ? element.text.length : 1;
    const before = places.length;
    for (let from = 0; from < width; from++) {
      places.push(piecesAt(element, from, before, last, strict));
    }
  }
  return places;
}

function piecesAt(
  element: Element,
  from: number,
  before: number,
  last: boolean,
  strict: boolean,
): readonly Piece[] {
  const { kind, text } = element;
  if (kind === 'han') return [{ wants: 'han', text, next: before + 1 }];
  if (kind === 'digits') return [{ wants: 'begins', text, next: before + 1 }];
  const pieces: Piece[] = [];
  for (let to = from + 1; to <= text.length; to++) {
    const part = text.slice(from, to);
    const initial = part.length === 1 || (part.length === 2 && twoLetterInitial.test(part));
    const wants = (last && to === text.length) || (initial && !strict) ? 'begins' : 'sound';
    pieces.push({ wants, text: part, next: before + to });
  }
  return pieces;
}
