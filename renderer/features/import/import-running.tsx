import { Button, Progress, Stack } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

type ImportRunningProps = {
  readonly done: number;
  readonly of: number;
  readonly onStop: () => void;
};

/** How far the import is. Stopping leaves the book as it was; the counter works meanwhile. */
export function ImportRunning({ done, of, onStop }: ImportRunningProps) {
  const { t, number } = useWords();
  const percent = of === 0 ? 100 : (done / of) * 100;
  return (
    <Sheet title={t('import.running')}>
      <Stack align="flex-start">
        <Progress value={percent} w="100%" size="lg" aria-label={t('import.running')} />
        <span role="status">{t('import.progress', { done: number(done), of: number(of) })}</span>
        <Button variant="default" onClick={onStop}>
          {t('import.stop')}
        </Button>
      </Stack>
    </Sheet>
  );
}
