import { Button } from '@mantine/core';

import {
  type CardChange,
  type CardHistory,
  type HistoryStep,
  mayPutBack,
} from '#data/customers/history.ts';
import { useWords } from '#i18n/use-words.ts';
import { dayOf, today } from '#platform/clock.ts';

import { changeInWords } from './change-in-words.ts';
import classes from './edit-history.module.css';

type HistoryStepRowProps = {
  readonly step: HistoryStep;
  readonly names: CardHistory['names'];
  readonly onPutBack: (change: CardChange, field: string) => void;
  readonly onPutAllBack: (changes: readonly CardChange[]) => void;
};

/** What one action changed, together; taken back ones stay in sight, struck through. */
export function HistoryStepRow({ step, names, onPutBack, onPutAllBack }: HistoryStepRowProps) {
  const words = useWords();
  const { t, day, time } = words;
  // What lost never stood on the card: there is nothing to put back.
  const open = step.changes.filter(({ path, lostTo }) => lostTo === undefined && mayPutBack(path));
  return (
    <li className={classes.step} data-off={step.off}>
      <p className={classes.when}>
        <strong>{day(step.day, today())}</strong>
        <span>{time(step.at)}</span>
        {step.byName !== null && <span>{t('profile.byName', { name: step.byName })}</span>}
        {step.off && <span className={classes.flag}>{t('timeline.undone')}</span>}
        {open.length > 1 && (
          <Button
            className={classes.all}
            size="compact-xs"
            variant="default"
            onClick={() => onPutAllBack(open)}
          >
            {t('profile.putBackAll')}
          </Button>
        )}
      </p>
      <ul className={classes.changes}>
        {step.changes.map((change) => {
          const { field, before, after } = changeInWords(change, names, words);
          if (change.path === 'deletedAt') {
            const key = change.after === null ? 'undo.redone' : 'profile.deletedThen';
            return <li key={change.id}>{t(key)}</li>;
          }
          return (
            <li key={change.id} className={classes.change}>
              <span className={classes.field}>{field}</span>
              <span className={classes.values}>
                <del className={classes.before}>{before}</del>
                <span aria-hidden="true">{' → '}</span>
                <ins className={classes.after}>{after}</ins>
              </span>
              {change.lostTo !== undefined && (
                <span className={classes.lost}>
                  {t('profile.lostTo', {
                    when: `${day(dayOf(change.lostTo), today())} ${time(change.lostTo)}`,
                  })}
                  {mayPutBack(change.path) && (
                    <Button
                      size="compact-xs"
                      variant="light"
                      aria-label={t('profile.takeLostLabel', { field, after: after.slice(0, 60) })}
                      onClick={() => onPutBack({ ...change, before: change.after }, field)}
                    >
                      {t('profile.takeLost')}
                    </Button>
                  )}
                </span>
              )}
              {change.lostTo === undefined && mayPutBack(change.path) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('profile.putBackLabel', { field, before: before.slice(0, 60) })}
                  onClick={() => onPutBack(change, field)}
                >
                  {t('profile.putBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
