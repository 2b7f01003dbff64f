import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';

import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { marksOf } from './event-chip.tsx';
import classes from './line-list.module.css';
import { type LineTexts, saidBeside, timeOf, titleOf } from './line-words.ts';
import { useTexts } from './use-texts.ts';

type LineListProps = {
  readonly lines: readonly CalendarLine[];
  readonly today: BusinessDay;
  readonly label: string;
  /** How many lines at once: each is a row that the screen has to draw. */
  readonly page: number;
  readonly onOpenLine: (line: CalendarLine) => void;
};

/** Lines one below the other, with room for long words. */
export function LineList({ lines, today, label, page, onOpenLine }: LineListProps) {
  const { t } = useWords();
  const [pages, setPages] = useState(1);
  const shown = lines.slice(0, pages * page);
  const texts = useTexts(shown);
  const left = lines.length - shown.length;
  return (
    <>
      <ul className={classes.root} aria-label={label}>
        {shown.map((line) => (
          <li key={line.key}>
            <LineRow line={line} today={today} texts={texts} onOpen={() => onOpenLine(line)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="subtle" onClick={() => setPages(pages + 1)}>
          {t('calendar.showMore', { count: Math.min(left, page) })}
        </Button>
      )}
    </>
  );
}

type LineRowProps = {
  readonly line: CalendarLine;
  readonly today: BusinessDay;
  readonly texts: LineTexts;
  readonly onOpen: () => void;
};

function LineRow({ line, today, texts, onOpen }: LineRowProps) {
  const words = useWords();
  return (
    <UnstyledButton
      className={classes.row}
      {...marksOf(line, today)}
      data-chip={line.key}
      data-on={line.day}
      title={titleOf(line, words, texts)}
      onClick={onOpen}
    >
      <span className={classes.time}>{timeOf(line)}</span>
      <span className={classes.text}>{titleOf(line, words, texts)}</span>
      <span className={classes.kind}>{saidBeside(line, words, today)}</span>
    </UnstyledButton>
  );
}
