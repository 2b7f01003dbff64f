import type { Words } from '#i18n/use-words.ts';
import type { zhCN } from '#i18n/zh-cn.ts';

import type { SettingEntry } from './find-settings.ts';
import type { SettingsPlace } from './settings-place.ts';

/** How an entry of the search is said: its title and place, then whatever stands on the sheet and may be typed. */
type Say = (
  name: SettingName,
  title: string,
  place: SettingsPlace,
  ...fields: readonly string[]
) => SettingEntry;

/** Entries in one language, each with its one sentence out of the words. */
export function sayIn(t: Words['t']): Say {
  return (name, title, place, ...fields) => ({
    title,
    place,
    sentence: t(`settingsFind.say-${name}`),
    words: fields.join(' '),
  });
}

/** Whatever has its sentence in the words. */
type SettingName = NameIn<keyof (typeof zhCN)['settingsFind']>;
type NameIn<Key> = Key extends `say-${infer Name}` ? Name : never;
