import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { beginNewCard, couldBeNew } from '../desk-acts.ts';

type NobodyFoundProps = {
  readonly query: string;
  readonly isEmptyBook: boolean;
  readonly onImport: () => void;
};

/** An empty list: in a new book the way to bring the old list in, else the way to a new card. */
export function NobodyFound({ query, isEmptyBook, onImport }: NobodyFoundProps) {
  const { t } = useWords();
  if (query === '') {
    return (
      <EmptyState icon="book" title={t('search.empty')} hint={t('search.emptyHint')}>
        {isEmptyBook && <Button onClick={onImport}>{t('search.emptyImport')}</Button>}
      </EmptyState>
    );
  }
  const isNew = couldBeNew(query);
  return (
    <EmptyState
      icon="person"
      title={t('search.nobody', { query })}
      hint={t(isNew ? 'search.nobodyCreate' : 'search.nobodyHint')}
    >
      {isNew && (
        <Button variant="light" onClick={() => beginNewCard(query)}>
          {t('search.newCustomer')}
        </Button>
      )}
    </EmptyState>
  );
}
