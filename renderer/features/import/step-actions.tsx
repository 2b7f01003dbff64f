import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './step-actions.module.css';
import { useStepFocus } from './use-step-focus.ts';

type StepActionsProps = {
  readonly next: string;
  readonly isReady: boolean;
  readonly isBusy?: boolean;
  /** What keeps from going on, or what matters before it. */
  readonly children?: ReactNode;
  readonly onNext: () => void;
  readonly onBack: () => void;
};

/**
 * The way on and the way back, always within sight under a long preview. The way on has the keyboard
 * as soon as it is open, unless the owner is busy elsewhere in the step.
 */
export function StepActions({ next, isReady, isBusy, children, onNext, onBack }: StepActionsProps) {
  const { t } = useWords();
  const { place, way } = useStepFocus<HTMLDivElement>(isReady);
  return (
    <div ref={place} tabIndex={-1} className={classes.root}>
      <Button variant="default" leftSection={<Icon name="back" size={16} />} onClick={onBack}>
        {t('import.back')}
      </Button>
      <div className={classes.said}>{children}</div>
      <Button ref={way} size="md" disabled={!isReady} loading={isBusy ?? false} onClick={onNext}>
        {next}
      </Button>
    </div>
  );
}
