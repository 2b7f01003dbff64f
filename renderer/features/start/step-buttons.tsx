import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from './first-start.module.css';

type StepButtonsProps = {
  readonly onSkip?: () => void;
  readonly next?: string;
  readonly isBusy?: boolean;
  /** Whether the step has no field of its own to begin at. */
  readonly isFirst?: boolean;
};

/** The way on, which Enter presses as well, and past the question. */
export function StepButtons({ onSkip, next, isBusy = false, isFirst = false }: StepButtonsProps) {
  const { t } = useWords();
  return (
    <div className={classes.buttons}>
      <Button type="submit" size="md" loading={isBusy} {...(isFirst && { 'data-autofocus': true })}>
        {next ?? t('start.next')}
      </Button>
      {onSkip !== undefined && (
        <Button variant="default" size="md" onClick={onSkip}>
          {t('start.skip')}
        </Button>
      )}
    </div>
  );
}
