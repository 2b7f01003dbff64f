import { type ReactNode, useId } from 'react';

import classes from './wallet.module.css';

type SectionProps = { readonly title: string; readonly children: ReactNode };

/** A part of a dialog under a heading of its own. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h3 id={id} className={classes.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
