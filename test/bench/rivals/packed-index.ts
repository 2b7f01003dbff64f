import { buildIndex } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';

import { type Rival, linesShown } from './rival.ts';

/** Ours, with everything the list needs: cards, ranks and what to highlight. */
export const packedIndex: Rival = {
  name: 'ours (packed index)',
  prepare: (cards) => {
    const index = buildIndex(cards);
    return Promise.resolve({
      query: (typed) => search(index, typed, linesShown).map(({ card }) => card.id),
    });
  },
};
