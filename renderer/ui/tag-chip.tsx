import type { ReactNode } from 'react';

import classes from './tag-chip.module.css';
import { tagColourOf } from './tag-colours.ts';

type TagChipProps = {
  readonly colour: string;
  readonly size?: 'small' | 'normal';
  readonly children: ReactNode;
};

/** A tag as a coloured chip. The colour helps the eye; the word alone says everything. */
export function TagChip({ colour, size = 'normal', children }: TagChipProps) {
  return (
    <span className={classes.root} data-colour={tagColourOf(colour)} data-size={size}>
      {children}
    </span>
  );
}
