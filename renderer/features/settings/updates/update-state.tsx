import { Button } from '@mantine/core';

import { useToday } from '#data/use-today.ts';
import { toInstant } from '#domain/kernel/units.ts';
import { presentLanguage } from '#i18n/language.ts';
import { useWords } from '#i18n/use-words.ts';
import type { UpdateStep } from '#platform/updates.ts';

import { whenInWords } from '../backup/when-in-words.ts';
import classes from './updates.module.css';

type UpdateStateProps = { readonly step: UpdateStep; readonly onAsk: () => Promise<void> };

/** One sentence for how it stands, what the new version brings, and a button to ask at once. */
export function UpdateState({ step, onAsk }: UpdateStateProps) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const isBusy = step.kind === 'asking' || step.kind === 'fetching';
  const isHere = step.kind === 'here';
  const news = isHere ? (step.news[presentLanguage()] ?? []) : [];
  return (
    <>
      <p className={classes.line} role="status">
        {sentence()}
      </p>
      {isHere && news.length > 0 && (
        <section aria-label={t('updates.news', { version: step.version })}>
          <h3 className={classes.newsTitle}>{t('updates.news', { version: step.version })}</h3>
          <ul className={classes.news}>
            {news.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {!isHere && (
        <Button variant="default" disabled={isBusy} onClick={() => void onAsk()}>
          {t('updates.askNow')}
        </Button>
      )}
    </>
  );

  function sentence(): string {
    switch (step.kind) {
      case 'resting':
        return t('updates.resting');
      case 'asking':
        return t('updates.asking');
      case 'newest': {
        const when = whenInWords(toInstant(step.askedAt), today, words);
        return t('updates.newest', { when });
      }
      case 'fetching':
        return t('updates.fetching', { version: step.version, percent: step.percent });
      case 'here': {
        const { version } = step;
        return step.isSecured ? t('updates.here', { version }) : t('updates.waiting', { version });
      }
      case 'failed':
        return t(`updates.failed-${step.why}`);
    }
  }
}
