import { useSyncExternalStore } from 'react';

import type { Lead } from '#domain/customers/lead.ts';

import { useShop } from '../use-shop.ts';
import { leadFeedOf } from './lead-feed.ts';

/** Everybody on the board or lately on it; undefined while the book is read for the first time. */
export function useLeads(): readonly Lead[] | undefined {
  const feed = leadFeedOf(useShop());
  return useSyncExternalStore(feed.subscribe, feed.leads);
}
