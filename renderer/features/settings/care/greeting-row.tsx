import { Button } from '@mantine/core';

import type { Greeting } from '#domain/care/greeting.ts';
import { useWords } from '#i18n/use-words.ts';

import { RowButton } from '../row-button.tsx';
import classes from './care.module.css';
import { GreetingPreview } from './greeting-preview.tsx';
import type { FillGreeting } from './use-greeting-for.ts';

type GreetingRowProps = {
  readonly greeting: Greeting;
  readonly fill: FillGreeting;
  readonly onEdit: () => void;
  readonly onPutAway: () => void;
};

/** One greeting: as it is written, or as the chosen customer would read it. */
export function GreetingRow({ greeting, fill, onEdit, onPutAway }: GreetingRowProps) {
  const { t } = useWords();
  const { text, tone, origin } = greeting;
  const filled = fill(text);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span className={classes.flag}>{t(`greetings.tone-${tone}`)}</span>{' '}
        {origin !== 'usual' && (
          <span className={classes.flag} data-own="true">
            {t(`greetings.origin-${origin}`)}
          </span>
        )}
        {filled === undefined ? (
          <p className={classes.template}>{text}</p>
        ) : (
          <GreetingPreview filled={filled} />
        )}
      </div>
      <span className={classes.end}>
        {origin !== 'usual' && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onPutAway}>
            {t(origin === 'own' ? 'greetings.remove' : 'greetings.reset')}
          </Button>
        )}
        <RowButton name={text.slice(0, 20)} onClick={onEdit} />
      </span>
    </li>
  );
}
