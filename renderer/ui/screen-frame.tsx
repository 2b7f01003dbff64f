import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './screen-frame.module.css';

type ScreenFrameProps = {
  readonly title: string;
  readonly intro?: string;
  /** What can be done on the whole screen, beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A screen of its own beside the counter: a title, a sentence what it is for, and room to breathe. */
export function ScreenFrame({ title, intro, actions, children }: ScreenFrameProps) {
  return (
    <div className={classes.root}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <div>
            <Title order={1} className={classes.title}>
              {title}
            </Title>
            {intro !== undefined && <p className={classes.intro}>{intro}</p>}
          </div>
          {actions}
        </header>
        {children}
      </div>
    </div>
  );
}
