import { Button, Progress, Stack } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { stopImport } from '../check-and-run.ts';
import { percentOf } from '../percent-of.ts';
import { useStepFocus } from '../use-step-focus.ts';
import type { At } from '../wizard-store.ts';
import classes from './run-step.module.css';

type RunStepProps = { readonly present: At<'run'> };

/** How far the import is. Stopping leaves the book as it was; the counter works meanwhile. */
export function RunStep({ present: { progress, checked, isStopping } }: RunStepProps) {
  const { t, number } = useWords();
  // Not the button: Enter pressed twice would stop what it has just begun.
  const { place } = useStepFocus<HTMLDivElement>(false);
  const percent = percentOf(progress);
  const isWriting = progress?.step === 'writing';
  const rows = isWriting
    ? Math.round((checked.rows * progress.done) / Math.max(1, progress.of))
    : 0;
  return (
    <Sheet title={t('import.running')} hint={t('import.runningHint')}>
      <Stack ref={place} tabIndex={-1} className={classes.root} align="flex-start" gap="sm">
        <Progress value={percent} w="100%" size="lg" aria-label={t('import.running')} />
        <p role="status" className={classes.status}>
          {isStopping
            ? t('import.stopping')
            : t(isWriting ? 'import.run-writing' : 'import.run-reading', { percent })}
        </p>
        <p className={classes.figures}>
          {isWriting && (
            <span>{t('import.progress', { done: number(rows), of: number(checked.rows) })}</span>
          )}
          {progress !== undefined && progress.rowsPerSecond > 0 && (
            <span>{t('import.speed', { rows: number(progress.rowsPerSecond) })}</span>
          )}
        </p>
        <Button variant="default" loading={isStopping} onClick={stopImport}>
          {t('import.cancel')}
        </Button>
      </Stack>
    </Sheet>
  );
}
