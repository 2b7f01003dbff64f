import { Activity, type ReactNode, useState } from 'react';

import classes from './screens.module.css';

/**
 * A screen that people go back to all day: made at its first showing, then only hidden, so that it is there in a
 * blink. Hidden, it listens to nothing.
 */
export function KeptScreen({
  isShown,
  children,
}: {
  readonly isShown: boolean;
  readonly children: ReactNode;
}) {
  const [isMade, setMade] = useState(isShown);
  if (isShown && !isMade) setMade(true);
  if (!isShown && !isMade) return null;
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div className={classes.screen}>{children}</div>
    </Activity>
  );
}
