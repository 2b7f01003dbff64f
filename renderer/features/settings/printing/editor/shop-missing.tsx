import { useLiveQuery } from 'dexie-react-hooks';

import { settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import type { Template } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';

const asked = [
  ['shop', 'shopName', 'settings.shopName'],
  ['shopPhone', 'shopPhone', 'print.setShopPhone'],
  ['shopHours', 'shopHours', 'print.setShopHours'],
  ['shopAddress', 'shopAddress', 'print.setShopAddress'],
] as const;

/** What the template says of the shop and nobody filled in: it leaves no hole, and so would never be missed. */
export function ShopMissing({ template }: { readonly template: Template }) {
  const shop = useShop();
  const { t } = useWords();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  if (settings === undefined) return null;
  const words = template.parts.map((part) => ('text' in part ? part.text : '')).join('\n');
  const missing = asked.filter(
    ([blank, field]) => words.includes(`{${blank}}`) && settings[field] === '',
  );
  if (missing.length === 0) return null;
  const names = missing.map(([, , word]) => t(word)).join(t('careSettings.listComma'));
  return <p className={classes.warn}>{t('print.setShopMissing', { missing: names })}</p>;
}
