import { useEffect, useState } from 'react';

import { presentLanguage } from '#i18n/language.ts';
import { useWords } from '#i18n/use-words.ts';
import { appVersion } from '#platform/app-version.ts';

import classes from './about.module.css';
import { type News, newsOf } from './news.ts';

/** What this version brought, so that an owner who was just updated sees what there is to try. */
export function VersionNews() {
  const { t } = useWords();
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    void newsOf(appVersion).then(setNews);
  }, []);
  if (news === null) return null;
  return (
    <section aria-label={t('about.news')}>
      <h3 className={classes.newsTitle}>{t('about.news')}</h3>
      <ul className={classes.news}>
        {news[presentLanguage()].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
