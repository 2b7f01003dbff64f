import { useEffect } from 'react';

import { Announcer } from '#features/today/announcer.tsx';
import { useWords } from '#i18n/use-words.ts';
import { readTray, setTray } from '#platform/tray.ts';

import { CustomerFacing } from './customer-facing.tsx';

/** What goes on whatever screen is shown: counting and announcing the day, and the picture beside the clock. */
export function Background() {
  const { t } = useWords();
  useEffect(() => {
    void putInTray({
      open: t('today.trayOpen'),
      quit: t('today.trayQuit'),
      hint: t('today.trayHint'),
    });
  }, [t]);
  return (
    <>
      <Announcer />
      <CustomerFacing />
    </>
  );
}

/** The picture comes with the words of the present language, if the owner wants one. */
async function putInTray(words: Parameters<typeof setTray>[1]): Promise<void> {
  if ((await readTray()) === true) await setTray(true, words);
}
