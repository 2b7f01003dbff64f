import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en.ts';
import { type Language, keepLanguage, presentLanguage } from './language.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';
import { numberFormat } from './intl.ts';

/** Makes the words ready before the first screen: all three languages lie in the app, so switching never waits. */
export async function startWords(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(countsGrouped)
    .init({
      lng: presentLanguage(),
      fallbackLng: 'zh-CN',
      defaultNS: 'words',
      resources: { 'zh-CN': { words: zhCN }, 'zh-TW': { words: zhTW }, en: { words: en } },
      // React escapes; escaping twice would show `&amp;` in a customer's name.
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  document.documentElement.lang = presentLanguage();
}

/** How many, as every other number is written: `3,000`. A year is no count and stays as it is. */
const countsGrouped: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format(value: unknown, _, language, blank) {
    const isCount = blank?.['interpolationkey'] === 'count';
    if (isCount && typeof value === 'number') {
      return numberFormat(language ?? presentLanguage()).format(value);
    }
    return typeof value === 'number' ? value.toString() : typeof value === 'string' ? value : '';
  },
};

/** Another language from now on, on this computer. Screens follow at once; nothing typed is lost. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
