import { Button } from '@mantine/core';
import { type DragEvent, useState } from 'react';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { type ComplaintColumn as Column, checkedDays } from '#domain/care/complaint-board.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './board.module.css';
import { ComplaintCard, type Moment } from './complaint-card.tsx';
import type { BoardFocus } from './use-board-focus.ts';

const none = {
  open: 'complaints.noneOpen',
  answered: 'complaints.noneAnswered',
  solved: 'complaints.noneSolved',
  checked: 'complaints.noneChecked',
} as const;

type ComplaintColumnProps = {
  readonly column: Column<ShownComplaint>;
  readonly drawn: number;
  readonly whats: ReadonlyMap<RowId, string | null>;
  readonly moment: Moment;
  readonly focus: BoardFocus;
  readonly onMore: () => void;
  readonly onShow: (id: RowId) => void;
  readonly onDropped: (id: RowId) => void;
};

/** One state: how many, and their cards; a card dropped here is asked for the words of that step. */
export function ComplaintColumn(props: ComplaintColumnProps) {
  const { column, drawn, whats, moment, focus, onMore, onShow, onDropped } = props;
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const { state, complaints, older } = column;

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const id = event.dataTransfer.getData('text/plain');
    if (isRowId(id)) onDropped(id);
  }

  return (
    <section
      className={classes.column}
      data-state={state}
      data-over={isOver || undefined}
      aria-label={t(`care.complaint-${state}`)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const { relatedTarget, currentTarget } = event;
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) setOver(false);
      }}
      onDrop={onDrop}
    >
      <header className={classes.columnHead}>
        <h2 className={classes.columnTitle}>
          {t(`care.complaint-${state}`)} <span className={classes.count}>{complaints.length}</span>
        </h2>
        {state === 'checked' && (
          <span className={classes.recent}>{t('complaints.recent', { count: checkedDays })}</span>
        )}
      </header>
      <ul className={classes.list}>
        {complaints.slice(0, drawn).map((complaint) => (
          <ComplaintCard
            key={complaint.id}
            complaint={complaint}
            what={(complaint.whatId && whats.get(complaint.whatId)) ?? ''}
            moment={moment}
            focus={focus}
            onShow={() => onShow(complaint.id)}
          />
        ))}
      </ul>
      {complaints.length === 0 && <p className={classes.empty}>{t(none[state])}</p>}
      {complaints.length > drawn && (
        <Button variant="subtle" size="compact-sm" onClick={onMore}>
          {t('complaints.more', { count: complaints.length - drawn })}
        </Button>
      )}
      {older > 0 && <p className={classes.empty}>{t('complaints.older', { count: older })}</p>}
    </section>
  );
}
