import type { KeyboardEvent, ReactNode } from 'react';

import classes from './board.module.css';

type BoardProps = {
  /** What the keys do, in a sentence below the columns. */
  readonly keys: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
};

/** Four columns side by side, as far as there is room, and which keys work on them. */
export function Board({ keys, onKeyDown, children }: BoardProps) {
  return (
    <>
      <div className={classes.board} onKeyDown={onKeyDown}>
        {children}
      </div>
      <p className={classes.keys}>{keys}</p>
    </>
  );
}
