import { Button } from '@mantine/core';
import { useState } from 'react';

import { type Words, useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './bars.module.css';
import type { Opening } from './open-the-shop.ts';

type Notices = Extract<Opening, { kind: 'open' }>['notices'];
type NoticeBarProps = { readonly notices: Notices };

/** What the opening did on its own: each recovery says what it did, and stays until it was read. */
export function NoticeBar({ notices }: NoticeBarProps) {
  const words = useWords();
  const [isRead, setRead] = useState(false);
  if (isRead || notices.length === 0) return null;
  return (
    <section className={classes.bar} aria-label={words.t('notice.title')}>
      <Icon name="warn" />
      <ul className={classes.lines}>
        {notices.map((notice) => (
          <li key={notice.kind}>{inWords(notice, words)}</li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" onClick={() => setRead(true)}>
        {words.t('notice.dismiss')}
      </Button>
    </section>
  );
}

function inWords(notice: Notices[number], { t, number }: Words): string {
  switch (notice.kind) {
    case 'rebuilt': {
      const { records, recovered, unreadable } = notice;
      return [
        t('notice.rebuilt', { count: records }),
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
