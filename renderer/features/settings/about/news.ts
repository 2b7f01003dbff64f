import type { Language } from '#i18n/language.ts';

/** What a version brought, a sentence for each thing, in the words of the shop. */
export type News = Readonly<Record<Language, readonly string[]>>;

/** One file a version, written before it is released (`news.test.ts` asks for it). */
const news = import.meta.glob<News>('./news/*.json', { import: 'default' });

/** What is new in a version; null if nothing was written about it: then nothing is said. */
export async function newsOf(version: string): Promise<News | null> {
  return (await news[`./news/${version}.json`]?.()) ?? null;
}
