import { Switch } from '@mantine/core';
import { useEffect, useState } from 'react';

import { setLocalSetting } from '#data/local-settings.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { readCustomerWindow, setCustomerWindow } from '#platform/customer-window.ts';
import { Sheet } from '#ui/sheet.tsx';

type State = Awaited<ReturnType<typeof readCustomerWindow>>;

/** A window for the other side of the counter; a plain browser has none, and shows nothing. */
export function CustomerWindowSheet() {
  const shop = useShop();
  const { t } = useWords();
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    void readCustomerWindow().then(setState);
  }, []);
  if (state === null) return null;

  async function change(isOn: boolean) {
    await setLocalSetting(shop, 'customerWindow', isOn);
    setState(await setCustomerWindow(isOn));
  }

  return (
    <Sheet title={t('customerWindow.title')} hint={t('customerWindow.hint')}>
      <Switch
        label={t('customerWindow.show')}
        description={state.hasScreen ? undefined : t('customerWindow.noScreen')}
        checked={state.isOn}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </Sheet>
  );
}
