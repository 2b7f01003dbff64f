import { Button, Progress } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from './facts.module.css';
import type { HealthStep } from './job/health-job.ts';

type WorkLineProps = {
  readonly action: string;
  readonly progress: {
    readonly step: HealthStep;
    readonly done: number;
    readonly of: number;
  } | null;
  readonly onStart: () => void;
  readonly onStop: () => void;
};

const steps = {
  checking: 'health.stepChecking',
  reading: 'health.stepReading',
  filling: 'health.stepFilling',
  comparing: 'health.stepComparing',
} as const;

/** A button that begins long work; while it runs, how far it is and a button that stops it. */
export function WorkLine({ action, progress, onStart, onStop }: WorkLineProps) {
  const { t, number } = useWords();
  if (progress === null) {
    return (
      <div className={classes.work}>
        <Button variant="default" onClick={onStart}>
          {action}
        </Button>
      </div>
    );
  }
  const { step, done, of } = progress;
  const label = t(steps[step]);
  return (
    <div className={classes.work}>
      <span role="status">{of > 0 ? `${label} ${number(done)} / ${number(of)}` : label}</span>
      <Progress value={of > 0 ? (100 * done) / of : 100} animated={of === 0} aria-label={label} />
      <Button variant="default" onClick={onStop}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
