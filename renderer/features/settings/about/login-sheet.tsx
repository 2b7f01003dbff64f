import { Switch } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { readLoginItem, setLoginItem } from '#platform/login-item.ts';
import { Sheet } from '#ui/sheet.tsx';
import { showToast } from '#ui/toast.tsx';

/** Whether the app starts with the computer; shown only by an app that is installed there. */
export function LoginSheet() {
  const { t } = useWords();
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    void readLoginItem().then(setOn);
  }, []);
  if (isOn === null) return null;

  async function change(wanted: boolean) {
    if (await setLoginItem(wanted)) setOn(wanted);
    else showToast({ id: 'login-item', kind: 'problem', title: t('about.startNotKept') });
  }

  return (
    <Sheet title={t('about.startTitle')} hint={t('about.startHint')}>
      <Switch
        label={t('about.startSwitch')}
        checked={isOn}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </Sheet>
  );
}
