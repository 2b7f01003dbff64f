import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import { useComplaints } from '#data/care/use-complaints.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';

import { Board } from './board.tsx';
import { ComplaintDialogs } from './complaint-dialogs.tsx';
import type { ComplaintWish } from './complaint-wish.ts';
import classes from './complaints-screen.module.css';
import { Trends } from './trends/trends.tsx';
import { useMoment } from './use-moment.ts';

type ComplaintsScreenProps = { readonly onOpen: (id: RowId) => void };

const views = ['board', 'trends'] as const;

/** All complaints by how far they are, and what they and the stars tell over the months. */
export function ComplaintsScreen({ onOpen }: ComplaintsScreenProps) {
  const { t } = useWords();
  const complaints = useComplaints();
  const moment = useMoment();
  const [view, setView] = useState<(typeof views)[number]>('board');
  const [wish, setWish] = useState<ComplaintWish>();
  const add = (
    <Button
      leftSection={<Icon name="add" />}
      onClick={() => setWish({ kind: 'new', customerId: null })}
    >
      {t('complaints.add')}
    </Button>
  );

  return (
    <section className={classes.root} aria-label={t('complaints.title')}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('complaints.title')}</h1>
          <p className={classes.intro}>{t('complaints.intro', { hours: moment.answerHours })}</p>
        </div>
        <div className={classes.actions}>
          <SegmentedControl
            aria-label={t('complaints.views')}
            value={view}
            data={views.map((one) => ({ value: one, label: t(`complaints.${one}`) }))}
            onChange={setView}
          />
          {add}
        </div>
      </header>
      {complaints === undefined && <p role="status">{t('complaints.reading')}</p>}
      {view === 'trends' && complaints !== undefined && (
        <Trends complaints={complaints} today={moment.today} />
      )}
      {view === 'board' && complaints?.length === 0 && (
        <EmptyState icon="shield" title={t('complaints.empty')} hint={t('complaints.emptyHint')} />
      )}
      {view === 'board' && complaints !== undefined && complaints.length > 0 && (
        <Board complaints={complaints} moment={moment} onWish={setWish} />
      )}
      {wish !== undefined && (
        <ComplaintDialogs wish={wish} onOpen={onOpen} onClose={() => setWish(undefined)} />
      )}
    </section>
  );
}
