import type { ReactNode } from 'react';

import { Icon } from '#ui/icon.tsx';

import classes from './facts.module.css';

/** `warn` is worth doing something about, `bad` is not as it must be. */
export type FactState = 'fine' | 'warn' | 'bad';

type FactProps = {
  readonly state: FactState;
  readonly title: string;
  readonly texts: readonly string[];
  /** What can be done about it at once. */
  readonly children?: ReactNode;
};

/** One thing that the shop can say about itself: whether it is well, what it is, and what to do if it is not. */
export function Fact({ state, title, texts, children }: FactProps) {
  return (
    <li className={classes.fact} data-state={state}>
      <span className={classes.sign}>
        <Icon name={state === 'fine' ? 'check' : 'warn'} size={18} />
      </span>
      <div>
        <p className={classes.title}>{title}</p>
        {texts
          .filter((text) => text !== '')
          .map((text) => (
            <p key={text} className={classes.text}>
              {text}
            </p>
          ))}
        {children}
      </div>
    </li>
  );
}
