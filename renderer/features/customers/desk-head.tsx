import { Button, CloseButton, TextInput } from '@mantine/core';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './customers-screen.module.css';
import { PrintPeople } from './print-people.tsx';
import { ColumnChooser } from './list/column-chooser.tsx';
import type { ListHabits } from './list/list-habits.ts';
import type { ListFacts } from './list/use-list-facts.ts';

type DeskHeadProps = {
  readonly typed: string;
  readonly found: string;
  readonly isReady: boolean;
  readonly habits: ListHabits;
  readonly facts: ListFacts;
  readonly hasFilter: boolean;
  readonly onType: (typed: string) => void;
  readonly onHabits: (habits: ListHabits) => void;
  readonly onFilter: () => void;
  readonly onExport: () => void;
  readonly whom: () => readonly RowId[];
};

/** How many are shown, the search within the list, and what can be set about it. */
export function DeskHead(props: DeskHeadProps) {
  const { t } = useWords();
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{t('customers.title')}</h1>
      <p className={classes.count} role="status">
        {props.isReady ? props.found : t('search.opening')}
      </p>
      <TextInput
        className={classes.search}
        aria-label={t('customers.searchLabel')}
        placeholder={t('customers.search')}
        leftSection={<Icon name="search" size={18} />}
        rightSection={
          props.typed === '' ? undefined : (
            <CloseButton aria-label={t('search.clear')} onClick={() => props.onType('')} />
          )
        }
        value={props.typed}
        onChange={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent) || props.typed === '')
            return;
          event.stopPropagation();
          props.onType('');
        }}
      />
      <Button
        variant={props.hasFilter ? 'light' : 'default'}
        leftSection={<Icon name="filter" size={18} />}
        onClick={props.onFilter}
      >
        {t('filter.title')}
      </Button>
      <ColumnChooser habits={props.habits} facts={props.facts} onChange={props.onHabits} />
      <Button
        variant="default"
        leftSection={<Icon name="export" size={18} />}
        onClick={props.onExport}
      >
        {t('customers.export')}
      </Button>
      <PrintPeople hasKey whom={props.whom} />
    </header>
  );
}
