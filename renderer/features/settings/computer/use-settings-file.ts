import { useState } from 'react';

import { settingsOfShop } from '#data/settings-file/settings-of-shop.ts';
import { takeSettingsIn } from '#data/settings-file/take-settings-in.ts';
import { useShop } from '#data/use-shop.ts';
import {
  type SettingsFile,
  readSettingsFile,
  settingsFileText,
} from '#domain/settings-file/settings-file.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { showToast } from '#ui/toast.tsx';

import { useSaved } from '../use-saved.ts';

/** Bytes; a file that is larger is not even opened. */
const mostBytes = 60_000_000;

/** The settings as a file: out, looked at, and taken in with the way back. */
export function useSettingsFile() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const [read, setRead] = useState<SettingsFile>();

  async function exportAll(): Promise<void> {
    const text = settingsFileText(await settingsOfShop(shop));
    const name = `${t('settingsFind.fileName')}-${shop.clock.today()}.json`;
    offerDownload(name, new Blob([text], { type: 'application/json' }));
    showToast({ id: 'settings-file', kind: 'done', title: t('settingsFind.fileSaved') });
  }

  async function look(file: File): Promise<void> {
    if (file.size > mostBytes) return failed('too-large');
    const outcome = readSettingsFile(await file.text());
    if (outcome.ok) setRead(outcome.value);
    else failed(outcome.refusal.kind);
  }

  async function use(): Promise<void> {
    if (read === undefined) return;
    setRead(undefined);
    const act = newAct();
    const outcome = await takeSettingsIn(shop, read, act);
    if (outcome.ok) return tellSaved(act, t('settingsFind.fileDone'));
    failed(outcome.refusal.kind === 'fewer-decimals' ? 'fewer-decimals' : 'no-settings');
  }

  function failed(why: 'no-settings' | 'newer' | 'too-large' | 'fewer-decimals'): void {
    const text = t(`settingsFind.fileBad-${why}`);
    showToast({ id: 'settings-file', kind: 'problem', title: t('settingsFind.fileFailed'), text });
  }

  return { read, exportAll, look, use, leave: () => setRead(undefined) };
}
