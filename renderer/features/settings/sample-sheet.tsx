import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

type SampleSheetProps = {
  /** The way to the other shop. */
  readonly onSwitch: () => void;
  readonly isSample: boolean;
};

/** The way into the shop to try, and out of it again. */
export function SampleSheet({ onSwitch, isSample }: SampleSheetProps) {
  const { t } = useWords();
  return (
    <Sheet title={t('sample.title')} hint={t(isSample ? 'sample.hereHint' : 'sample.tryHint')}>
      <Button variant="default" onClick={onSwitch}>
        {t(isSample ? 'sample.back' : 'sample.try')}
      </Button>
    </Sheet>
  );
}
