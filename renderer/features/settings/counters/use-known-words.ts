import { useLiveQuery } from 'dexie-react-hooks';

import { settingsOf } from '#data/catalogue/settings.ts';
import { staffOf } from '#data/catalogue/staff.ts';
import type { Shop } from '#data/shop.ts';

/** What a thief would try first: the shop's name and those who work there. */
export function useKnownWords(shop: Shop): readonly string[] {
  return (
    useLiveQuery(async () => {
      const [{ shopName }, staff] = await Promise.all([settingsOf(shop), staffOf(shop)]);
      return [shopName, ...staff.map(({ name }) => name)];
    }, [shop]) ?? []
  );
}
