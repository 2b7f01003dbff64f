import i18next from 'i18next';

import { countsGrouped, wordOptions } from './all-words.ts';
import { formatsIn } from './formats.ts';
import type { Language } from './language.ts';
import type { Words } from './use-words.ts';

const speaker = i18next.createInstance();

/**
 * The words of one language, whichever the screen speaks: a shop may print in English what it keeps in Chinese. For
 * screens it is `useWords`.
 */
export function wordsIn(language: Language): Words {
  // All words lie in the app, so that nothing is waited for.
  if (!speaker.isInitialized) {
    void speaker.use(countsGrouped).init({ ...wordOptions, lng: 'zh-CN', initAsync: false });
  }
  return { t: speaker.getFixedT(language), ...formatsIn(language) };
}
