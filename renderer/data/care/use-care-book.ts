import { useSyncExternalStore } from 'react';

import { useShop } from '../use-shop.ts';
import { type CareBook, careBookOf } from './care-book.ts';

/** The book of follow-ups; the screen draws itself again at each change of it (`version` says which it is). */
export function useCareBook(): CareBook {
  const book = careBookOf(useShop());
  useSyncExternalStore(book.subscribe, book.version);
  return book;
}
