import { Button } from '@mantine/core';

import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

type TrySampleProps = { readonly onTry: () => void };

/** For whoever has just begun and has nobody in the book: a full shop to look around in. Later it is in Settings. */
export function TrySample({ onTry }: TrySampleProps) {
  const { t } = useWords();
  const { ready, total } = useCustomerSearch('', 1);
  if (!ready || total > 0) return null;
  return (
    <Sheet title={t('sample.tryTitle')} hint={t('sample.tryHint')}>
      <Button variant="light" onClick={onTry}>
        {t('sample.try')}
      </Button>
    </Sheet>
  );
}
