import { UnstyledButton } from '@mantine/core';
import type { ComponentProps, DragEvent, ReactNode } from 'react';

import classes from './board-card.module.css';
import type { BoardFocus } from './use-board-focus.ts';

type BoardCardProps<Id extends string> = {
  readonly cardId: Id;
  readonly focus: Pick<BoardFocus<Id>, 'current' | 'domId' | 'look'>;
  /** The keys it knows, as `aria-keyshortcuts` says them. */
  readonly keys: string;
  /** Waits longer than it may. */
  readonly isLate?: boolean;
  /** What is read on it; all of it opens it. */
  readonly facts: ReactNode;
  readonly onOpen: () => void;
  /** Buttons of its own, beside what opens it. */
  readonly children?: ReactNode;
  /** What a popover lays on its target. */
} & Omit<ComponentProps<'li'>, 'className' | 'draggable' | 'onDragStart'>;

/** One card of a board, to be dragged or opened. Tab comes to one card of the board only. */
export function BoardCard<Id extends string>(props: BoardCardProps<Id>) {
  const { cardId, focus, keys, isLate = false, facts, onOpen, children, ...ofPopover } = props;
  return (
    <li
      {...ofPopover}
      className={classes.card}
      data-late={isLate || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', cardId);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <UnstyledButton
        id={focus.domId(cardId)}
        className={classes.main}
        tabIndex={focus.current === cardId ? 0 : -1}
        aria-keyshortcuts={keys}
        onFocus={() => focus.look(cardId)}
        onClick={onOpen}
      >
        {facts}
      </UnstyledButton>
      {children}
    </li>
  );
}

/** The id of the card that is dropped; of anything else that was dragged here, whatever text it has. */
export function cardIn({ dataTransfer }: DragEvent): string {
  return dataTransfer.getData('text/plain');
}
