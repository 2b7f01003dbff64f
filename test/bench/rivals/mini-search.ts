import MiniSearch from 'minisearch';

import { type Rival, linesShown } from './rival.ts';
import { termsOf } from './terms.ts';

export const miniSearch: Rival = {
  name: 'MiniSearch',
  prepare: (cards) => {
    const engine = new MiniSearch<{ id: string; terms: string }>({
      fields: ['terms'],
      tokenize: (text) => text.split('\n'),
      searchOptions: { prefix: true, combineWith: 'AND', tokenize: (text) => text.split(' ') },
    });
    engine.addAll(cards.map((card) => ({ id: card.id, terms: termsOf(card).join('\n') })));
    return Promise.resolve({
      query: (typed) =>
        engine
          .search(typed)
          .slice(0, linesShown)
          .map(({ id }) => String(id)),
    });
  },
};
