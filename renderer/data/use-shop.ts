import { createContext, useContext } from 'react';

import type { Shop } from './shop.ts';

/** The open shop, for every screen below. It never changes while the page lives. */
export const ShopContext = createContext<Shop | undefined>(undefined);

/** The open shop. Throws outside of an open shop: a screen there is a bug. */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === undefined) throw new Error('This screen is shown before the shop is open.');
  return shop;
}
