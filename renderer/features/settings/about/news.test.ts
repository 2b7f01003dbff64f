import { expect, it } from 'vitest';

import { languages } from '#i18n/language.ts';
import { appVersion } from '#platform/app-version.ts';

import { newsOf } from './news.ts';

it('says in every language what the version at hand brought, everywhere as much', async () => {
  const news = await newsOf(appVersion);
  expect(news, `news/${appVersion}.json`).not.toBeNull();
  for (const language of languages) {
    expect(news?.[language].length, language).toBe(news?.en.length);
    for (const line of news?.[language] ?? []) expect(line.trim().length).toBeGreaterThan(5);
  }
  expect(news?.en.length).toBeGreaterThan(0);
});

it('says nothing of a version that nobody wrote about', async () => {
  expect(await newsOf('0.0.0')).toBeNull();
});
