import { useMemo, useSyncExternalStore } from 'react';

import { type RowId, toRowId } from '#domain/kernel/units.ts';
import type { Match, Rank } from '#domain/search/search-card.ts';

import { useShop } from '../use-shop.ts';

/** One line of the result list: all that it shows, without reading a row. */
export type Hit = {
  readonly id: RowId;
  readonly number: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly tags: readonly string[];
  readonly lastServed: number;
  readonly rank: Rank;
  /** Which part of which shown text was found. */
  readonly matches: readonly Match[];
};

export type SearchAnswer = {
  readonly hits: readonly Hit[];
  readonly ready: boolean;
  readonly total: number;
};

/** Who the typed text may mean, best first; for nothing typed, those served last. Answers at once. */
export function useCustomerSearch(typed: string, limit = 50): SearchAnswer {
  const { search } = useShop();
  const version = useSyncExternalStore(search.subscribe, search.version);
  return useMemo(() => {
    const hits = search.find(typed, limit).map(({ card, rank, matches }) => ({
      id: toRowId(card.id),
      number: card.number,
      name: card.name,
      phones: card.phones,
      tags: card.tags,
      lastServed: card.lastServed,
      rank,
      matches,
    }));
    return { hits, ready: search.isReady(), total: search.total(), version };
  }, [search, typed, limit, version]);
}
