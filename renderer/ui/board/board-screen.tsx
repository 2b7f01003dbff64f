import type { ReactNode } from 'react';

import classes from './board.module.css';

type BoardScreenProps = {
  readonly title: string;
  readonly intro: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

/** A screen that is all board: it never scrolls as a whole, so that every column has its own end in sight. */
export function BoardScreen({ title, intro, actions, children }: BoardScreenProps) {
  return (
    <section className={classes.screen} aria-label={title}>
      <header className={classes.screenHead}>
        <div>
          <h1 className={classes.screenTitle}>{title}</h1>
          <p className={classes.intro}>{intro}</p>
        </div>
        <div className={classes.actions}>{actions}</div>
      </header>
      {children}
    </section>
  );
}
