import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en.ts';
import { type Language, keepLanguage, presentLanguage } from './language.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

/** Makes the words ready before the first screen: all three languages lie in the app, so switching never waits. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: presentLanguage(),
    fallbackLng: 'zh-CN',
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zhCN }, 'zh-TW': { words: zhTW }, en: { words: en } },
    // React escapes; escaping twice would show `&amp;` in a customer's name.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = presentLanguage();
}

/** Another language from now on, on this computer. Screens follow at once; nothing typed is lost. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
