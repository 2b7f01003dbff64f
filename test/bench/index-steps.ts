import { buildIndexInSlices, type SearchIndex, upsert } from '#domain/search/search-index.ts';
import type { SearchCard } from '#domain/search/search-card.ts';
import { search } from '#domain/search/search.ts';
import { finish } from '#domain/search/slices.ts';
import { openIndex, packIndex } from '#domain/search/snapshot.ts';

import { type Times, timed, timesOf } from './measure.ts';

export type IndexSteps = {
  readonly build: Times;
  /** The longest stretch of each build in slices: how long the page could not paint. */
  readonly longestSlice: Times;
  readonly pack: Times;
  readonly open: Times;
  readonly openThenSearch: Times;
  readonly upsert: Times;
  readonly bytes: number;
};

/** Times everything the index goes through in a day: built, packed, opened, searched, changed. */
export async function timeIndexSteps(
  cards: readonly SearchCard[],
  rounds: number,
): Promise<IndexSteps> {
  const build = await timed(rounds, () => finish(buildIndexInSlices(cards)));
  const longest = Array.from({ length: rounds }, () => longestSliceOf(cards));
  const index = finish(buildIndexInSlices(cards));
  const bytes = packIndex(index);
  return {
    build,
    longestSlice: timesOf(longest),
    pack: await timed(rounds, () => packIndex(index)),
    open: await timed(rounds, () => opened(bytes)),
    openThenSearch: await timed(rounds, () => search(opened(bytes), 'zh')),
    upsert: timesOf(cards.slice(0, 1000).map((card) => timeUpsert(index, card))),
    bytes: bytes.byteLength,
  };
}

function longestSliceOf(cards: readonly SearchCard[]): number {
  const work = buildIndexInSlices(cards);
  let longest = 0;
  for (let done = false; !done;) {
    const start = performance.now();
    done = work.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function opened(bytes: ArrayBuffer): SearchIndex {
  const answer = openIndex(bytes);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
}

function timeUpsert(index: SearchIndex, card: SearchCard): number {
  const start = performance.now();
  upsert(index, { ...card, lastServed: card.lastServed + 1 });
  return performance.now() - start;
}
