import { NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { type ShopOnPaper, saveSettings, settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { languages } from '#i18n/language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { languageNames } from '#ui/language-names.ts';
import { LogoField } from './printing/logo-field.tsx';
import { ShopField } from './shop-field.tsx';
import classes from './shop-sheet.module.css';
import { useSaved } from './use-saved.ts';

type TextOfShop = Exclude<keyof ShopOnPaper, 'logoId' | 'paperLanguage'>;

/**
 * The name over the door, and what else customers read of the shop on paper. Each is saved on leaving its field: a
 * shop that only wants its phone on the receipt presses no button.
 */
export function ShopSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);

  async function save(changes: Partial<ShopOnPaper>) {
    const act = newAct();
    const outcome = await saveSettings(shop, changes, act);
    if (outcome.ok) await tellSaved(act);
  }

  const field = (name: TextOfShop, label: string, maxLength = 60) => ({
    label,
    maxLength,
    stored: settings?.[name] ?? '',
    onSave: (typed: string) => save({ [name]: typed }),
  });

  return (
    <Sheet title={t('settings.shop')} hint={t('print.setShopHint')}>
      <div className={classes.fields}>
        <ShopField {...field('shopName', t('settings.shopName'))} />
        <LogoField logoId={settings?.logoId ?? null} />
        <ShopField {...field('shopPhone', t('print.setShopPhone'))} />
        <ShopField
          {...field('shopHours', t('print.setShopHours'), 120)}
          description={t('print.setShopHoursHint')}
        />
        <ShopField {...field('shopAddress', t('print.setShopAddress'), 120)} />
        <ShopField
          {...field('shopUrl', t('print.setShopUrl'), 200)}
          description={t('print.setShopUrlHint')}
          problem={(typed) => (isPage(typed) ? undefined : t('print.setShopUrlBad'))}
        />
        <NativeSelect
          label={t('print.setPaperLanguage')}
          value={settings?.paperLanguage ?? ''}
          data={[
            { value: '', label: t('print.setPaperLanguageScreen') },
            ...languages.map((one) => ({ value: one, label: languageNames[one] })),
          ]}
          onChange={({ currentTarget: { value } }) => void save({ paperLanguage: value })}
        />
      </div>
    </Sheet>
  );
}

/** What a phone would open; nothing at all is fine too. */
function isPage(typed: string): boolean {
  if (typed === '') return true;
  const address = URL.parse(typed);
  return address !== null && /^https?:$/.test(address.protocol);
}
