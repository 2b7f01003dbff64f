import type { Hit } from '#data/search/use-customer-search.ts';

import { beginNewCard, couldBeNew, openCard } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';

/**
 * What Enter in the search box means, once the list has answered: the marked customer; or, where
 * nobody was found and the text could be a phone or a name, a new card begun with it. A code that a
 * scanner sent never makes a card: an article's barcode would become a phone number.
 * Answers false if a card that is being filled in has to be finished first.
 */
export function answerEnter(
  hits: readonly Hit[],
  query: string,
  marked: number,
  how: 'typed' | 'scanned',
): boolean {
  useDesk.getState().wish(null);
  const hit = hits[marked] ?? hits[0];
  const isMeant = how === 'typed' || hits.length === 1 || hit?.number === query;
  if (hit !== undefined && isMeant) return openCard(hit.id);
  else if (hit === undefined && how === 'typed' && couldBeNew(query)) beginNewCard(query);
  return true;
}
