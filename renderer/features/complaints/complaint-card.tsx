import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { isAnswerLate } from '#domain/care/complaint-board.ts';
import type { BusinessDay, Instant, RowId } from '#domain/kernel/units.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';
import card from '#ui/board/board-card.module.css';
import { BoardCard } from '#ui/board/board-card.tsx';
import type { BoardFocus } from '#ui/board/use-board-focus.ts';

import { ageInWords } from './age-in-words.ts';
import classes from './complaint-card.module.css';

export type Moment = {
  readonly now: Instant;
  readonly today: BusinessDay;
  readonly answerHours: number;
};

type ComplaintCardProps = {
  readonly complaint: ShownComplaint;
  /** What happened, in the customer's words; empty where nobody said, or it is being read. */
  readonly what: string;
  readonly moment: Moment;
  readonly focus: BoardFocus<RowId>;
  readonly onShow: () => void;
};

/** One complaint on the board: whose, about what, how long it waits. */
export function ComplaintCard({ complaint, what, moment, focus, onShow }: ComplaintCardProps) {
  const words = useWords();
  const { t } = words;
  const { id, name, number } = complaint;
  const isLate = isAnswerLate(complaint, moment.now, moment.answerHours);
  return (
    <BoardCard
      cardId={id}
      focus={focus}
      keys="Control+ArrowLeft Control+ArrowRight"
      isLate={isLate}
      facts={
        <>
          <span className={card.name}>{name || t('card.number', { number })}</span>
          <span className={card.quiet}>{complaintType(complaint.type, words)}</span>
          {what !== '' && <span className={card.words}>{what}</span>}
          <span className={card.foot}>
            {isLate && <span className={classes.late}>{t('complaints.late')}</span>}
            <span className={card.age}>{ageInWords(complaint, moment, words)}</span>
          </span>
        </>
      }
      onOpen={onShow}
    />
  );
}
