import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { confirmClock, daysClockIsBehind } from '#data/clock-check.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { toInstant } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { dayOf, today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './bars.module.css';
import type { Opening } from './open-the-shop.ts';

type Notices = Extract<Opening, { kind: 'open' }>['notices'];
type NoticeBarProps = { readonly notices: Notices };

/**
 * What the opening did on its own: each recovery says what it did, and stays until it was read. A clock that
 * cannot be right stays until it is set, or confirmed.
 */
export function NoticeBar({ notices }: NoticeBarProps) {
  const words = useWords();
  const { db, clock } = useShop();
  const [isRead, setRead] = useState(false);
  const today = useToday();
  // Asked all the time, not at the opening only: a file of another counter may bring tomorrow's sales, and the clock
  // may be turned back, or set right, while the shop is open.
  const days = useLiveQuery(async () => daysClockIsBehind(db, clock), [db, clock, today]) ?? 0;
  const ofClock: Notices = days > 0 ? [{ kind: 'clock-behind', days }] : [];
  const ofOpening = isRead ? [] : notices.filter(({ kind }) => kind !== 'clock-behind');
  const shown = [...ofClock, ...ofOpening];
  if (shown.length === 0) return null;

  return (
    <section className={classes.bar} aria-label={words.t('notice.title')}>
      <Icon name="warn" />
      <ul className={classes.lines}>
        {shown.map((notice) => (
          <li key={notice.kind}>{inWords(notice, words)}</li>
        ))}
      </ul>
      {days > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => void confirmClock(db)}>
          {words.t('notice.clockIsRight')}
        </Button>
      )}
      {ofOpening.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setRead(true)}>
          {words.t('notice.dismiss')}
        </Button>
      )}
    </section>
  );
}

function inWords(notice: Notices[number], { t, number, day }: Words): string {
  switch (notice.kind) {
    case 'rebuilt': {
      const { records, recovered, unreadable, from, badSnapshots } = notice;
      return [
        from === null
          ? t('notice.rebuilt', { count: records })
          : t('notice.rebuiltFrom', { count: records, day: dayKept(from.madeAt, day) }),
        badSnapshots > 0 ? t('notice.badSnapshots', { count: badSnapshots }) : '',
        recovered > 0 ? t('notice.recovered', { count: recovered }) : '',
        unreadable > 0 ? t('notice.damaged', { count: unreadable }) : '',
      ].join(' ');
    }
    case 'salvaged':
      return t('notice.recovered', { count: notice.rows });
    case 'torn-tail-cut':
      return t('notice.tornTail', { bytes: number(notice.bytes) });
    case 'database-set-aside':
      return t('notice.setAside');
    case 'damaged':
      return t('notice.damaged', { count: notice.records });
    case 'unfinished-removed':
      return t('notice.unfinished', { count: notice.operations });
    case 'clock-behind':
      return t('notice.clockBehind', { count: notice.days });
    case 'trial':
      return t('notice.trial');
  }
}

function dayKept(madeAt: string, day: Words['day']): string {
  return day(dayOf(toInstant(madeAt)), today());
}
