import { Button, Progress, Stack } from '@mantine/core';

import type { SnapshotStep } from '#data/snapshots/snapshot-desk.ts';
import { useSnapshotStep } from '#data/snapshots/use-snapshot-step.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { stopImport } from '../check-and-run.ts';
import { percentOf } from '../percent-of.ts';
import { useStepFocus } from '../use-step-focus.ts';
import type { At } from '../wizard-store.ts';
import classes from './run-step.module.css';

type RunStepProps = { readonly present: At<'run'> };

/** How far the import is. Stopping leaves the book as it was; the counter works meanwhile. */
export function RunStep({ present: { progress, checked, isCopying, isStopping } }: RunStepProps) {
  const { t, number } = useWords();
  const shop = useShop();
  const copying = useSnapshotStep();
  // Not the button: Enter pressed twice would stop what it has just begun.
  const { place } = useStepFocus<HTMLDivElement>(false);
  const percent = isCopying ? percentCopied(copying) : percentOf(progress);
  const isWriting = progress?.step === 'writing';
  const doing = isCopying
    ? 'import.copying'
    : isWriting
      ? 'import.run-writing'
      : 'import.run-reading';
  const rows = isWriting
    ? Math.round((checked.rows * progress.done) / Math.max(1, progress.of))
    : 0;
  return (
    <Sheet title={t('import.running')} hint={t('import.runningHint')}>
      <Stack ref={place} tabIndex={-1} className={classes.root} align="flex-start" gap="sm">
        <Progress value={percent} w="100%" size="lg" aria-label={t('import.running')} />
        <p role="status" className={classes.status}>
          {isStopping ? t('import.stopping') : t(doing, { percent })}
        </p>
        <p className={classes.figures}>
          {isWriting && (
            <span>{t('import.progress', { done: number(rows), of: number(checked.rows) })}</span>
          )}
          {progress !== undefined && progress.rowsPerSecond > 0 && (
            <span>{t('import.speed', { rows: number(progress.rowsPerSecond) })}</span>
          )}
        </p>
        <Button variant="default" loading={isStopping} onClick={() => stopImport(shop)}>
          {t('import.cancel')}
        </Button>
      </Stack>
    </Sheet>
  );
}

/** It is written first and then read back, which takes about as long. */
function percentCopied(copying: SnapshotStep | undefined): number {
  if (copying === undefined || copying.of === 0) return 0;
  const half = (copying.done / copying.of) * 50;
  return Math.round(Math.min(50, half) + (copying.step === 'checking' ? 50 : 0));
}
