import { Select } from '@mantine/core';
import { useState } from 'react';

import { usePeople } from '#data/columns/use-people.ts';
import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './care.module.css';

type CustomerFieldProps = {
  readonly value: RowId | null;
  readonly onChange: (id: RowId | null) => void;
};

/** Somebody of the shop to try the words on, found as everywhere: the end of the phone, a name, initials. */
export function CustomerField({ value, onChange }: CustomerFieldProps) {
  const { t } = useWords();
  const { personOf } = usePeople();
  const [typed, setTyped] = useState('');
  const { hits } = useCustomerSearch(typed, 8);
  const labelled = (person: { readonly name: string; readonly number: string }) =>
    `${person.name || t('common.noName')} · ${person.number}`;
  const chosen = value === null ? undefined : personOf(value);
  const known = value !== null && chosen !== undefined ? [{ value, label: labelled(chosen) }] : [];
  const found = hits
    .filter(({ id }) => id !== value)
    .map((hit) => ({ value: hit.id, label: labelled(hit) }));
  return (
    <Select
      className={classes.customer ?? ''}
      label={t('greetings.tryOn')}
      placeholder={t('filter.findCustomer')}
      nothingFoundMessage={t('filter.nothing')}
      searchable
      clearable
      value={value}
      data={[...known, ...found]}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(id) => onChange(isRowId(id) ? id : null)}
    />
  );
}
