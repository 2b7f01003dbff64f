import { TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { saveSettings, settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';

import classes from './first-start.module.css';
import { StepButtons } from './step-buttons.tsx';

/** What stands over the door and on every receipt. What is there already is shown, never asked for again. */
export function ShopStep({ onNext }: { readonly onNext: () => void }) {
  const shop = useShop();
  const { t } = useWords();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const [typed, setTyped] = useState<{ readonly shopName?: string; readonly shopPhone?: string }>(
    {},
  );

  async function save() {
    const isChanged = Object.keys(typed).length > 0;
    if (isChanged) await saveSettings(shop, typed, { operationId: newOperationId(), by: null });
    onNext();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.fields}>
        <TextInput
          data-autofocus
          size="md"
          label={t('settings.shopName')}
          maxLength={60}
          autoComplete="off"
          value={typed.shopName ?? settings?.shopName ?? ''}
          onChange={({ currentTarget: { value } }) => setTyped({ ...typed, shopName: value })}
        />
        <TextInput
          size="md"
          label={t('print.setShopPhone')}
          maxLength={60}
          autoComplete="off"
          value={typed.shopPhone ?? settings?.shopPhone ?? ''}
          onChange={({ currentTarget: { value } }) => setTyped({ ...typed, shopPhone: value })}
        />
      </div>
      <StepButtons onSkip={onNext} />
    </form>
  );
}
