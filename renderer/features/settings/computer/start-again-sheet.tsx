import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

/** The questions of the first start, for whoever left them out or took over the shop. */
export function StartAgainSheet({ onStart }: { readonly onStart: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t('start.again')} hint={t('start.againHint')}>
      <Button variant="default" onClick={onStart}>
        {t('start.title')}
      </Button>
    </Sheet>
  );
}
