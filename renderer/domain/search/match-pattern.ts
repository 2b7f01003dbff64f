import type { Piece, Places } from './pieces.ts';
import type { Pattern } from './query.ts';
import type { Rank } from './search-card.ts';
import type { Unit } from './units.ts';

/** Where a pattern lies in a text, and as what. */
export type Placed = {
  readonly rank: Rank;
  readonly start: number;
  readonly end: number;
};

/**
 * The best place of a pattern in one name: at its beginning as characters, as full pinyin, as initials, else inside.
 * Tells for one card what `UnitTable` tells for all; used for what was changed since the index
 * was packed, and to highlight the lines shown.
 */
export function placeInName(units: readonly Unit[], pattern: Pattern): Placed | undefined {
  const { kind, loose, strict } = pattern;
  switch (kind) {
    case 'han':
      return placeAt(units, loose, 0, 2) ?? placeInside(units, loose, 1, 5);
    case 'digits':
      return placeInside(units, loose, 0, 5);
    case 'letters':
      return (
        placeAt(units, strict, 0, 3) ??
        placeAt(units, loose, 0, 4) ??
        placeInside(units, loose, 1, 5)
      );
  }
}

/** In a tag any place is as good as another. */
export function placeInTag(units: readonly Unit[], pattern: Pattern): Placed | undefined {
  return placeInside(units, pattern.loose, 0, 7);
}

function placeInside(
  units: readonly Unit[],
  places: Places,
  from: number,
  rank: Rank,
): Placed | undefined {
  for (let first = from; first < units.length; first++) {
    const placed = placeAt(units, places, first, rank);
    if (placed) return placed;
  }
  return undefined;
}

function placeAt(
  units: readonly Unit[],
  places: Places,
  first: number,
  rank: Rank,
): Placed | undefined {
  const end = endOf(units, places, first, 0);
  const start = units[first]?.start;
  return end === undefined || start === undefined ? undefined : { rank, start, end };
}

/** Takes unit after unit; the longest piece first, so that `xian` lights 先 rather than 西安 if both fit. */
function endOf(
  units: readonly Unit[],
  places: Places,
  at: number,
  place: number,
): number | undefined {
  const unit = units[at];
  const pieces = places[place];
  if (!unit || !pieces) return undefined;
  for (let choice = pieces.length - 1; choice >= 0; choice--) {
    const piece = pieces[choice];
    if (!piece || !takes(unit, piece)) continue;
    if (piece.next === places.length) return endInUnit(unit, piece);
    const end = endOf(units, places, at + 1, piece.next);
    if (end !== undefined) return end;
  }
  return undefined;
}

function takes(unit: Unit, { wants, text }: Piece): boolean {
  switch (wants) {
    case 'han':
      return unit.han === text;
    case 'sound':
      return unit.sounds.includes(text);
    case 'begins':
      return unit.sounds.some((sound) => sound.startsWith(text));
  }
}

/** A character is lit whole; of a word only what was typed, if folding kept its length (not: ﬁ). */
function endInUnit(unit: Unit, piece: Piece): number {
  const asLong = unit.end - unit.start === unit.sounds[0]?.length;
  return unit.han === '' && asLong ? unit.start + piece.text.length : unit.end;
}
