import { Button } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';

import { cardIn } from './board-card.tsx';
import classes from './board.module.css';

type BoardColumnProps = {
  readonly title: string;
  /** How many there are, drawn or not. */
  readonly count: number;
  readonly tone: 'plain' | 'good' | 'bad';
  /** What the column comes to, or how far back it looks. */
  readonly aside?: ReactNode;
  /** 2 where any column of the board has two lines above its cards: then all begin at one height. */
  readonly headLines?: 1 | 2;
  /** What it says while nothing is in it. */
  readonly empty: string;
  /** How many more there are than are drawn, in words; absent if all are. */
  readonly more: string | undefined;
  readonly onMore: () => void;
  /** How many are left out because they are old, in words. */
  readonly older: string | undefined;
  readonly onDropped: (cardId: string) => void;
  /** Its cards. */
  readonly children: ReactNode;
};

/** One column: how many, and their cards, which scroll by themselves; a card of any column can be dropped on it. */
export function BoardColumn(props: BoardColumnProps) {
  const { title, count, tone, aside, headLines = 1, children } = props;
  const { empty, more, onMore, older, onDropped } = props;
  const [isOver, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onDropped(cardIn(event));
  }

  return (
    <section
      className={classes.column}
      data-tone={tone}
      data-over={isOver || undefined}
      aria-label={title}
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
      <header className={classes.head} data-lines={headLines}>
        <h2 className={classes.title}>
          {title} <span className={classes.count}>{count}</span>
        </h2>
        {aside}
      </header>
      <ul className={classes.list}>{children}</ul>
      {count === 0 && <p className={classes.empty}>{empty}</p>}
      {more !== undefined && (
        <Button variant="subtle" size="compact-sm" onClick={onMore}>
          {more}
        </Button>
      )}
      {older !== undefined && <p className={classes.empty}>{older}</p>}
    </section>
  );
}
