import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from '../bars.module.css';
import { cancelTurning, useTurning } from './keep-standings.ts';

/** Fewer are done before anybody could read how far it is. */
const worthShowing = 2_000;

/** Everybody's tier and points are brought to new rules: how far it is, while the counter goes on. */
export function TurningBar() {
  const { t, number } = useWords();
  const turning = useTurning();
  if (turning === null || turning.of < worthShowing) return null;
  return (
    <section className={classes.bar} data-kind="plain" aria-label={t('notice.turning')}>
      <span>{t('notice.turningFar', { done: number(turning.done), of: number(turning.of) })}</span>
      <Button size="compact-sm" variant="default" onClick={cancelTurning}>
        {t('notice.turningLater')}
      </Button>
    </section>
  );
}
