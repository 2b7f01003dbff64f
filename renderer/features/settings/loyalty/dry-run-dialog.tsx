import { Button, Group, Progress, Stack, Text } from '@mantine/core';

import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import { DryRunResult } from './dry-run-result.tsx';
import { useDryRun } from './use-dry-run.ts';
import type { ProgramChange } from './use-program-form.ts';

type DryRunDialogProps = {
  readonly change: ProgramChange;
  readonly program: LoyaltyProgram;
  readonly onApply: () => void;
  readonly onClose: () => void;
};

/** Before balances or tiers move: who would gain and lose what. Nothing is written until "apply". */
export function DryRunDialog({ change, program, onApply, onClose }: DryRunDialogProps) {
  const { t, number } = useWords();
  const run = useDryRun(change);
  return (
    <Dialog size="lg" onClose={onClose} title={t('loyalty.dryRun')}>
      <Stack>
        {run.kind === 'running' && (
          <>
            <Text>{t('loyalty.dryRunning', { done: number(run.done), of: number(run.of) })}</Text>
            <Progress
              aria-label={t('loyalty.dryRun')}
              value={run.of === 0 ? 0 : (run.done / run.of) * 100}
            />
          </>
        )}
        {run.kind === 'broken' && <Text role="alert">{t('loyalty.dryRunBroken')}</Text>}
        {run.kind === 'done' && (
          <DryRunResult result={run.result} before={program} after={{ ...program, ...change }} />
        )}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={run.kind !== 'done'} onClick={onApply}>
            {t('loyalty.applyChange')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
