import { UnstyledButton } from '@mantine/core';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { isAnswerLate } from '#domain/care/complaint-board.ts';
import type { BusinessDay, Instant } from '#domain/kernel/units.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';

import { ageInWords } from './age-in-words.ts';
import classes from './board.module.css';
import type { BoardFocus } from './use-board-focus.ts';

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
  readonly focus: BoardFocus;
  readonly onShow: () => void;
};

/** One complaint on the board: whose, about what, how long it waits. Tab comes to one card of the board only. */
export function ComplaintCard({ complaint, what, moment, focus, onShow }: ComplaintCardProps) {
  const words = useWords();
  const { t } = words;
  const { id, name, number } = complaint;
  const isLate = isAnswerLate(complaint, moment.now, moment.answerHours);
  return (
    <li
      className={classes.card}
      data-late={isLate || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <UnstyledButton
        id={`complaint-${id}`}
        className={classes.main}
        tabIndex={focus.current === id ? 0 : -1}
        aria-keyshortcuts="Control+ArrowLeft Control+ArrowRight"
        onFocus={() => focus.look(id)}
        onClick={onShow}
      >
        <span className={classes.name}>{name || t('card.number', { number })}</span>
        <span className={classes.type}>{complaintType(complaint.type, words)}</span>
        {what !== '' && <span className={classes.what}>{what}</span>}
        <span className={classes.foot}>
          {isLate && <span className={classes.late}>{t('complaints.late')}</span>}
          <span className={classes.age}>{ageInWords(complaint, moment, words)}</span>
        </span>
      </UnstyledButton>
    </li>
  );
}
