import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { countsGrouped, wordOptions } from './all-words.ts';
import { type Language, keepLanguage, presentLanguage } from './language.ts';

/** Makes the words ready before the first screen: all three languages lie in the app, so switching never waits. */
export async function startWords(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(countsGrouped)
    .init({ ...wordOptions, lng: presentLanguage() });
  document.documentElement.lang = presentLanguage();
}

/** Another language from now on, on this computer. Screens follow at once; nothing typed is lost. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
