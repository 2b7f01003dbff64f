import { Switch } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { readTray, setTray } from '#platform/tray.ts';
import { showToast } from '#ui/toast.tsx';
import { Sheet } from '#ui/sheet.tsx';

/** Whether this computer goes on reminding after its window was closed; a plain browser cannot, and shows nothing. */
export function TraySheet() {
  const { t } = useWords();
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    void readTray().then(setOn);
  }, []);
  if (isOn === null) return null;

  async function change(wanted: boolean) {
    const words = {
      open: t('today.trayOpen'),
      quit: t('today.trayQuit'),
      hint: t('today.trayHint'),
    };
    const isKept = await setTray(wanted, words);
    if (isKept) setOn(wanted);
    else showToast({ id: 'tray', kind: 'problem', title: t('today.trayNone') });
  }

  return (
    <Sheet title={t('today.trayLabel')} hint={t('today.trayText')}>
      <Switch
        label={t('today.tray')}
        checked={isOn}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </Sheet>
  );
}
