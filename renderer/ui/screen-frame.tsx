import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './screen-frame.module.css';

type ScreenFrameProps = {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
};

/** A screen of its own beside the counter: a title, a sentence what it is for, and room to breathe. */
export function ScreenFrame({ title, intro, children }: ScreenFrameProps) {
  return (
    <div className={classes.root}>
      <div className={classes.inner}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {intro !== undefined && <p className={classes.intro}>{intro}</p>}
        {children}
      </div>
    </div>
  );
}
