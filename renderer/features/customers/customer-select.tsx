import { Select } from '@mantine/core';
import { useState } from 'react';

import { columnsOf } from '#data/columns/columns-of.ts';
import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

type CustomerSelectProps = {
  readonly label: string;
  readonly value: RowId | null;
  readonly onChange: (id: RowId | null) => void;
  readonly className?: string;
};

/** One customer, found as everywhere: by the end of the phone, a name, initials. */
export function CustomerSelect({ label, value, onChange, className = '' }: CustomerSelectProps) {
  const shop = useShop();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const { hits } = useCustomerSearch(typed, 8);
  const columns = columnsOf(shop).list.columns();
  const slot = value === null ? undefined : columns.slots.get(value);
  const name = slot === undefined ? undefined : columns.texts.name.values[slot];
  const present =
    value === null ? [] : [{ value: String(value), label: name || t('customers.goneReferrer') }];
  const found = hits
    .filter(({ id }) => id !== value)
    .map(({ id, name: found, number }) => ({
      value: String(id),
      label: `${found || t('common.noName')} · ${number}`,
    }));
  return (
    <Select
      className={className}
      aria-label={label}
      searchable
      clearable
      placeholder={t('filter.findCustomer')}
      nothingFoundMessage={t('filter.nothing')}
      value={value}
      data={[...present, ...found]}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(id) => onChange(isRowId(id) ? id : null)}
    />
  );
}
