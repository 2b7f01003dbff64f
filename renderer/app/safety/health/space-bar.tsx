import { useEffect, useState } from 'react';

import { formatBytes } from '#i18n/bytes.ts';
import { useWords } from '#i18n/use-words.ts';
import { type SpaceAnswer, lookAtSpace } from '#platform/health.ts';
import { Icon } from '#ui/icon.tsx';

import classes from '../../bars.module.css';

/** A disk fills in minutes when somebody copies films onto it. */
const lookMs = 60_000;

/** Says in time that the disk is getting full: under 1 GB, and under 500 MB what is refused until there is room. */
export function SpaceBar() {
  const { t, language } = useWords();
  const [space, setSpace] = useState<SpaceAnswer | null>(null);
  useEffect(() => {
    const look = () => void lookAtSpace().then(setSpace);
    look();
    const timer = setInterval(look, lookMs);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  if (space?.kind !== 'space' || space.level === 'plenty') return null;
  const free = formatBytes(space.free, language);
  const isTight = space.level === 'tight';
  return (
    <section
      className={classes.bar}
      aria-label={t('health.spaceBar')}
      {...(isTight && { 'data-kind': 'danger' })}
    >
      <Icon name="warn" />
      <span>{t(isTight ? 'health.spaceBarTight' : 'health.spaceBarLow', { free })}</span>
    </section>
  );
}
