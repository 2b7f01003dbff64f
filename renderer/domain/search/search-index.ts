import { type Base, cardAt, slotOf } from './base.ts';
import { type Bits, BitsLender, hasBit, setBit, wordsFor } from './bits.ts';
import { buildBase } from './build-base.ts';
import { PreparedCard } from './match-card.ts';
import type { SearchCard } from './search-card.ts';
import { type Slices, finish } from './slices.ts';

/**
 * All customers, ready to be searched. The one thing in the domain that changes in place, because it is
 * no truth but a cache of the rows: a packed base, what changed since, and which slots are void.
 */
export type SearchIndex = {
  readonly base: Base;
  /** Slots whose card was removed or is now in `changed`. */
  readonly gone: Bits;
  readonly changed: Map<string, PreparedCard>;
  readonly lender: BitsLender;
};

/** More changed cards than this cost a search more than a millisecond: time to build anew. */
const mostChanged = 2000;

/** The index over all cards, in one go: for an empty book and for benches. While the page is in use, build it in slices. */
export function buildIndex(cards: readonly SearchCard[]): SearchIndex {
  return finish(buildIndexInSlices(cards));
}

/** The same in slices, most of them a few milliseconds: the page draws between them. Ids must be unique. */
export function* buildIndexInSlices(cards: readonly SearchCard[]): Slices<SearchIndex> {
  return indexOver(yield* buildBase(cards));
}

/** A fresh index over a packed base, with no changes since. */
export function indexOver(base: Base): SearchIndex {
  return {
    base,
    gone: new Uint32Array(wordsFor(base.count)),
    changed: new Map(),
    lender: new BitsLender(),
  };
}

/** A new card, or a card that changed in any way (served again counts: it moves up). */
export function upsert(index: SearchIndex, card: SearchCard): void {
  remove(index, card.id);
  index.changed.set(card.id, new PreparedCard(card));
}

/** Merged away, deleted or erased. Its texts stay in the packed bytes until the next build (design §8.10). */
export function remove(index: SearchIndex, id: string): void {
  index.changed.delete(id);
  const slot = slotOf(index.base, id);
  if (slot !== undefined) setBit(index.gone, slot);
}

/** A card by its id, as it was given to the index; undefined if it is not there or no more. */
export function cardIn({ base, gone, changed }: SearchIndex, id: string): SearchCard | undefined {
  const prepared = changed.get(id);
  if (prepared !== undefined) return prepared.card;
  const slot = slotOf(base, id);
  return slot === undefined || hasBit(gone, slot) ? undefined : cardAt(base, slot);
}

/** Still right, but slower than it should be; build anew when the counter is idle. */
export function isWorn(index: SearchIndex): boolean {
  return index.changed.size > mostChanged;
}
