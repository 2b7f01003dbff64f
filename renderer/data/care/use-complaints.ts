import { useSyncExternalStore } from 'react';

import { useShop } from '../use-shop.ts';
import { type ShownComplaint, complaintFeedOf } from './complaint-feed.ts';

/** All complaints, oldest first; undefined while they are read for the first time. */
export function useComplaints(): readonly ShownComplaint[] | undefined {
  const feed = complaintFeedOf(useShop());
  return useSyncExternalStore(feed.subscribe, feed.complaints);
}
