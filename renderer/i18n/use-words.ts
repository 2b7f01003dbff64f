import type { TFunction, i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatsIn } from './formats.ts';

/** What a screen needs to speak: words (`t`, keys typed from zh-CN) and numbers in the present language. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({ t: quickened(t, i18n, language), ...formatsIn(language) }),
    [t, i18n, language],
  );
}

export type Words = ReturnType<typeof useWords>;

/** By language: sentences without blanks, as they were found once. Words never change while the app runs. */
const found = new Map<string, Map<unknown, unknown>>();

/** The same words, of which those without blanks are looked up once: a month on the wall says hundreds. */
function quickened<T extends TFunction>(t: T, i18n: I18n, language: string): T {
  const known = found.get(language) ?? new Map<unknown, unknown>();
  found.set(language, known);
  return new Proxy(t, {
    apply(_, self, given: readonly unknown[]) {
      const [key, ...blanks] = given;
      // What was drawn before the language changed may still speak: it says the new one's words.
      const isPlain = blanks.length === 0 && i18n.language === language;
      const kept = isPlain ? known.get(key) : undefined;
      if (kept !== undefined) return kept;
      const words: unknown = Reflect.apply(t, self, given);
      if (isPlain) known.set(key, words);
      return words;
    },
  });
}
