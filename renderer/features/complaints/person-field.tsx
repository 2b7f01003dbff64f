import { Select } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

type PersonFieldProps = {
  readonly isFirst: boolean;
  readonly value: RowId | null;
  readonly onChange: (id: RowId | null) => void;
};

const mostShown = 8;

/** Somebody from the book, found as at the counter: by name, initials, any part of the phone, card number. */
export function PersonField({ isFirst, value, onChange }: PersonFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const { hits } = useCustomerSearch(typed, mostShown + 1);
  const chosen = useLiveQuery(
    async () => (value === null ? undefined : cardOf(shop, value)),
    [shop, value],
  );
  const known = value === null ? [] : [{ value, label: chosen ? nameOf(chosen) : '' }];
  const found = hits
    .filter(({ id }) => id !== value)
    .slice(0, mostShown)
    .map((hit) => ({ value: hit.id, label: nameOf(hit, hit.phones[0]) }));
  return (
    <Select
      {...(isFirst && { 'data-autofocus': true })}
      searchable
      required
      selectFirstOptionOnChange
      label={t('complaints.who')}
      placeholder={t('complaints.whoHint')}
      nothingFoundMessage={t('complaints.nobodyFound')}
      data={[...known, ...found]}
      filter={({ options }) => options}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id === null ? null : toRowId(id))}
    />
  );
}

function nameOf(person: { readonly name: string; readonly number: string }, phone = ''): string {
  return [person.name, person.number, phone].filter((text) => text !== '').join(' · ');
}
