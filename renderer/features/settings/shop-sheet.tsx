import { TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { saveSettings, settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Sheet } from '#ui/sheet.tsx';

import { useSaved } from './use-saved.ts';

/** The name over the door. Saved on leaving the field: one field needs no button. */
export function ShopSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const [typed, setTyped] = useState<string>();

  async function save() {
    if (typed === undefined || typed.trim() === settings?.shopName) return;
    const act = newAct();
    const outcome = await saveSettings(shop, { shopName: typed }, act);
    setTyped(undefined);
    if (outcome.ok) await tellSaved(act);
  }

  return (
    <Sheet title={t('settings.shop')}>
      <TextInput
        label={t('settings.shopName')}
        description={t('settings.shopNameHint')}
        maxLength={60}
        value={typed ?? settings?.shopName ?? ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void save();
        }}
      />
    </Sheet>
  );
}
