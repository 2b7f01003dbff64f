import { Progress } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from './preview-box.module.css';
import type { Running } from './use-batch.ts';

type PreviewBoxProps = {
  /** How many will get it; undefined while that is counted. */
  readonly main: string | undefined;
  /** Who will not, and why. */
  readonly rest: readonly string[];
  /** Why nobody can. */
  readonly problem?: string | undefined;
  readonly running: Running | undefined;
};

/** What is about to happen, before it does; then how far it is. */
export function PreviewBox({ main, rest, problem, running }: PreviewBoxProps) {
  const { t } = useWords();
  return (
    <div className={classes.root} role="status" data-bad={problem !== undefined || undefined}>
      <p className={classes.main}>{main ?? t('rewards.counting')}</p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {problem !== undefined && <p>{problem}</p>}
      {running && running.share > 0 && running.share < 1 && (
        <Progress mt="xs" value={running.share * 100} aria-label={t('customers.progress')} />
      )}
    </div>
  );
}
