import { useMemo, useSyncExternalStore } from 'react';

import type { CustomerSearch } from '#data/search/customer-search.ts';
import { useShop } from '#data/use-shop.ts';
import type { QuickAdd } from '#domain/care/quick-add.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';

export type Candidate = {
  readonly id: RowId;
  readonly name: string;
  readonly number: string;
  readonly phone: string;
};

const mostHits = 6;
/** A line is a sentence, not a list: whoever is meant stands among its first words. */
const mostWords = 8;

/**
 * Whom a line of quick add may mean. The name that was read out of the sentence comes first; if the book has nobody like
 * that, any word of the line that begins a customer's name will do (`陈家明 问问修得怎么样`).
 */
export function useWho({ name, text }: QuickAdd): readonly Candidate[] {
  const { search } = useShop();
  const version = useSyncExternalStore(search.subscribe, search.version);
  return useMemo(() => {
    void version;
    const named = name === null ? [] : candidates(search, name);
    if (named.length > 0) return named;
    for (const word of text.split(/[\s,，。、:：;；]+/u).slice(0, mostWords)) {
      const found = word.length < 2 ? [] : candidates(search, word);
      const begun = found.filter((one) => one.name.startsWith(word));
      if (begun.length > 0) return begun;
    }
    return [];
  }, [search, version, name, text]);
}

function candidates(search: CustomerSearch, words: string): readonly Candidate[] {
  return search.find(words, mostHits).map(({ card }) => ({
    id: toRowId(card.id),
    name: card.name,
    number: card.number,
    phone: card.phones[0] ?? '',
  }));
}
