import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import { useComplaints } from '#data/care/use-complaints.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { BoardScreen } from '#ui/board/board-screen.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';

import { ComplaintBoard } from './complaint-board.tsx';
import { ComplaintDialogs } from './complaint-dialogs.tsx';
import type { ComplaintWish } from './complaint-wish.ts';
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
  return (
    <BoardScreen
      title={t('complaints.title')}
      intro={t('complaints.intro', { hours: moment.answerHours })}
      actions={
        <>
          <SegmentedControl
            aria-label={t('complaints.views')}
            value={view}
            data={views.map((one) => ({ value: one, label: t(`complaints.${one}`) }))}
            onChange={setView}
          />
          <Button
            leftSection={<Icon name="add" />}
            onClick={() => setWish({ kind: 'new', customerId: null })}
          >
            {t('complaints.add')}
          </Button>
        </>
      }
    >
      {complaints === undefined && <p role="status">{t('complaints.reading')}</p>}
      {view === 'trends' && complaints !== undefined && (
        <Trends complaints={complaints} today={moment.today} />
      )}
      {view === 'board' && complaints?.length === 0 && (
        <EmptyState icon="shield" title={t('complaints.empty')} hint={t('complaints.emptyHint')} />
      )}
      {view === 'board' && complaints !== undefined && complaints.length > 0 && (
        <ComplaintBoard complaints={complaints} moment={moment} onWish={setWish} />
      )}
      {wish !== undefined && (
        <ComplaintDialogs wish={wish} onOpen={onOpen} onClose={() => setWish(undefined)} />
      )}
    </BoardScreen>
  );
}
