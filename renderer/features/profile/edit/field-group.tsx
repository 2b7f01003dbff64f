import type { ReactNode } from 'react';

import classes from './field-group.module.css';

type FieldGroupProps = { readonly title: string; readonly children: ReactNode };

/** Fields that belong together, under one word. */
export function FieldGroup({ title, children }: FieldGroupProps) {
  return (
    <fieldset className={classes.root}>
      <legend className={classes.title}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}
