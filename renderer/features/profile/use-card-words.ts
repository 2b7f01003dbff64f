import { useLiveQuery } from 'dexie-react-hooks';

import { customFieldsOf } from '#data/catalogue/custom-fields.ts';
import { settingsOf } from '#data/catalogue/settings.ts';
import { tagsOf } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';

/** The small lists a card's page is put in words with. Each is far below 200 rows. */
export function useCardWords() {
  const shop = useShop();
  const fields = useLiveQuery(() => customFieldsOf(shop), [shop]) ?? [];
  const tags = useLiveQuery(() => tagsOf(shop), [shop]) ?? [];
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  return { fields, tags, decimals: settings?.earnRule.decimals ?? 0 };
}
