import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { type ComplaintColumn as Column, checkedDays } from '#domain/care/complaint-board.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { BoardColumn } from '#ui/board/board-column.tsx';
import board from '#ui/board/board.module.css';
import type { BoardFocus } from '#ui/board/use-board-focus.ts';

import { ComplaintCard, type Moment } from './complaint-card.tsx';

const none = {
  open: 'complaints.noneOpen',
  answered: 'complaints.noneAnswered',
  solved: 'complaints.noneSolved',
  checked: 'complaints.noneChecked',
} as const;
const tones = { open: 'bad', answered: 'plain', solved: 'good', checked: 'good' } as const;

type ComplaintColumnProps = {
  readonly column: Column<ShownComplaint>;
  readonly drawn: number;
  readonly whats: ReadonlyMap<RowId, string | null>;
  readonly moment: Moment;
  readonly focus: BoardFocus<RowId>;
  readonly onMore: () => void;
  readonly onShow: (id: RowId) => void;
  readonly onDropped: (cardId: string) => void;
};

/** One state: how many, and their cards; a card dropped here is asked for the words of that step. */
export function ComplaintColumn(props: ComplaintColumnProps) {
  const { column, drawn, whats, moment, focus, onMore, onShow, onDropped } = props;
  const { t } = useWords();
  const { state, complaints, older } = column;
  const left = complaints.length - drawn;
  return (
    <BoardColumn
      title={t(`care.complaint-${state}`)}
      count={complaints.length}
      tone={tones[state]}
      aside={
        state === 'checked' && (
          <span className={board.recent}>{t('complaints.recent', { count: checkedDays })}</span>
        )
      }
      empty={t(none[state])}
      more={left > 0 ? t('complaints.more', { count: left }) : undefined}
      onMore={onMore}
      older={older > 0 ? t('complaints.older', { count: older }) : undefined}
      onDropped={onDropped}
    >
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
    </BoardColumn>
  );
}
