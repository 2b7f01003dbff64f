import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { type DataCheck, startDataCheck } from '#data/customers/data-check.ts';
import { useShop } from '#data/use-shop.ts';

/** What the data check finds, for as long as its screen is shown; undefined while the book is read. */
export function useDataCheck(): DataCheck | undefined {
  const shop = useShop();
  const check = useMemo(() => startDataCheck(shop), [shop]);
  useEffect(() => check.stop, [check]);
  return useSyncExternalStore(check.subscribe, check.found);
}
