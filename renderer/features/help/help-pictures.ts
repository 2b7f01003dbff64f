import type { HelpPage } from '#ui/help-door.ts';

/** Taken by `test/e2e/help.shots.ts`, one for each page and language; fetched when a page is opened. */
const pictures = import.meta.glob<string>('./pictures/*.jpg', { query: '?url', import: 'default' });

/** The address of a page's picture; undefined if none was taken yet: then the page is words alone. */
export async function helpPicture(page: HelpPage, language: string): Promise<string | undefined> {
  return pictures[`./pictures/${page}-${language}.jpg`]?.();
}
