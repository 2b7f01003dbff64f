import { useSyncExternalStore } from 'react';

import { useShop } from '../use-shop.ts';
import { type ListedProduct, productListOf } from './product-list.ts';

/** All products of the shop, from memory; empty for the moment until they were read. */
export function useProducts(): readonly ListedProduct[] {
  const list = productListOf(useShop());
  return useSyncExternalStore(list.subscribe, list.all);
}
