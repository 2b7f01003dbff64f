import { Button, Code } from '@mantine/core';
import { useEffect } from 'react';

import { useDrafts } from '#features/counter/draft/drafts-store.ts';
import { isBlankSale } from '#features/counter/draft/sale-form.ts';
import { keepDraftsNow } from '#features/counter/draft/keep-drafts.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './error-screen.module.css';
import { openTheShop } from './open-the-shop.ts';

type ErrorScreenProps = { readonly message: string };

/**
 * What happened, what was kept, what to do next. What was being typed lies in the store that outlives
 * every screen; it is written to disk here once more and read out, so that nobody has to believe it.
 */
export function ErrorScreen({ message }: ErrorScreenProps) {
  const { t } = useWords();
  const { sale, card } = useDrafts.getState();
  useEffect(() => void keep(), []);
  const kept = [
    ...(sale.amount === '' ? [] : [t('crash.keptAmount', { amount: sale.amount })]),
    ...(sale.lines.length === 0 ? [] : [t('crash.keptLines', { count: sale.lines.length })]),
    ...(card === null
      ? []
      : [t('crash.keptCard', { name: card.form.name || card.form.phones[0] })]),
  ];
  const isNothing = isBlankSale(sale) && card === null;

  return (
    <main className={classes.root} role="alert">
      <h1>{t('crash.title')}</h1>
      <h2>{t('crash.happened')}</h2>
      <p>{t('crash.happenedText')}</p>
      <Code block>{message}</Code>
      <h2>{t('crash.kept')}</h2>
      <p>{t(isNothing ? 'crash.keptNothing' : 'crash.keptText')}</p>
      <ul>
        {kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{t('crash.next')}</h2>
      <p>{t('crash.nextText')}</p>
      <Button
        autoFocus
        size="md"
        onClick={() => void keep().finally(() => window.location.reload())}
      >
        {t('crash.reload')}
      </Button>
    </main>
  );
}

async function keep(): Promise<void> {
  const opening = await openTheShop(() => undefined);
  if (opening.kind === 'open') await keepDraftsNow(opening.shop);
}
