/** The languages the shop can choose from, each complete (`complete.test.ts`). */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

const place = 'regulars.language';

/**
 * The language of this computer: the one chosen in Settings, else what the system speaks.
 *
 * It lies in localStorage and not in the shop's database, since the words must be there before the
 * shop is open, and also when it cannot be opened.
 */
export function presentLanguage(): Language {
  return languages.find((one) => one === localStorage.getItem(place)) ?? spoken(navigator.language);
}

/** Keeps the choice for the next start. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(place, language);
}

/** Singapore reads simplified; Hong Kong, Macau and Taiwan traditional; whoever reads neither gets English. */
export function spoken(tag: string): Language {
  if (!/^zh\b/i.test(tag)) return 'en';
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-TW' : 'zh-CN';
}
