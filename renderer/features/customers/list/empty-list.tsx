import { Button, Group } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import classes from '../customers-screen.module.css';

type EmptyListProps = {
  readonly isReady: boolean;
  /** The shop has no customers at all. */
  readonly isNobody: boolean;
  readonly onClear: () => void;
};

/** Nobody yet: where customers come from. Nobody matches: the way back to everybody. */
export function EmptyList({ isReady, isNobody, onClear }: EmptyListProps) {
  const { t } = useWords();
  if (!isReady) return <div className={classes.empty}>{t('search.opening')}</div>;
  return (
    <div className={classes.empty}>
      {isNobody ? (
        <EmptyState icon="book" title={t('search.empty')} hint={t('customers.emptyHint')}>
          <Group gap="xs" justify="center">
            <Button component="a" href="#/import">
              {t('search.emptyImport')}
            </Button>
            <Button component="a" href="#/counter" variant="default">
              {t('customers.toCounter')}
            </Button>
          </Group>
        </EmptyState>
      ) : (
        <EmptyState icon="filter" title={t('filter.nobody')} hint={t('filter.nobodyHint')}>
          <Button onClick={onClear}>{t('filter.clear')}</Button>
        </EmptyState>
      )}
    </div>
  );
}
