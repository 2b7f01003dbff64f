import { useLiveQuery } from 'dexie-react-hooks';

import { settingsOf } from '#data/catalogue/settings.ts';
import { staffOf } from '#data/catalogue/staff.ts';
import { tagsOf } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';

/** The small lists a sale and a card choose from. Each is below 200 rows and follows every change at once. */
export function useShopFacts() {
  const shop = useShop();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const staff = useLiveQuery(() => staffOf(shop), [shop]) ?? [];
  const tags = useLiveQuery(() => tagsOf(shop), [shop]) ?? [];
  return {
    rule: settings?.earnRule,
    decimals: settings?.earnRule.decimals ?? 0,
    staff: staff.filter(({ active }) => active),
    tags,
  };
}
