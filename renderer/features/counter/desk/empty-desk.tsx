import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import classes from './empty-desk.module.css';
import { TrySample } from './try-sample.tsx';
import { WalkIns } from './walk-ins.tsx';

type EmptyDeskProps = { readonly onTrySample: () => void };

/** Between two customers: the three steps of a sale, and today's sales without a card. */
export function EmptyDesk({ onTrySample }: EmptyDeskProps) {
  const { t, today: inWords } = useWords();
  return (
    <div className={classes.root}>
      <header>
        <p className={classes.date}>{inWords(today())}</p>
        <h1 className={classes.title}>{t('desk.greeting')}</h1>
        <p className={classes.hint}>{t('desk.greetingHint')}</p>
      </header>
      <ol className={classes.steps}>
        <li>
          <span>{t('desk.find')}</span>
        </li>
        <li>
          <KeyHint keys={t('keys.enter')} />
          <span>{t('desk.thenEnter')}</span>
        </li>
        <li>
          <KeyHint keys={t('keys.enter')} />
          <span>{t('desk.thenAmount')}</span>
        </li>
      </ol>
      <TrySample onTry={onTrySample} />
      <WalkIns />
    </div>
  );
}
