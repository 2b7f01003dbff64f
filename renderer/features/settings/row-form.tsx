import type { ReactNode } from 'react';

import classes from './rows.module.css';

type RowFormProps = {
  readonly onSave: () => Promise<void>;
  /** What it is called where more than one form can be seen. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** The fields of one row of a settings list; Enter in any of them saves. The commands judge, not the browser. */
export function RowForm({ onSave, label, children }: RowFormProps) {
  return (
    <form
      className={classes.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {children}
    </form>
  );
}
