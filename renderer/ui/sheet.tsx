import type { ReactNode } from 'react';

import classes from './sheet.module.css';

type SheetProps = {
  readonly title: string;
  readonly hint?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One subject on a sheet of its own: heading, an optional hint, and what belongs to it. */
export function Sheet({ title, hint, aside, children }: SheetProps) {
  return (
    <section className={classes.root} aria-label={title}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          {hint !== undefined && <p className={classes.hint}>{hint}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}
