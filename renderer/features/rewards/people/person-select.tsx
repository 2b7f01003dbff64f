import { Select } from '@mantine/core';
import { useState } from 'react';

import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

type PersonSelectProps = {
  readonly className?: string;
  readonly value: RowId | null;
  readonly onChange: (id: RowId | null) => void;
};

/** One customer, found as everywhere: by the end of the phone, a name, initials. */
export function PersonSelect({ className = '', value, onChange }: PersonSelectProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const { hits } = useCustomerSearch(typed, 8);
  const found = hits.map(({ id, name, number }) => ({
    value: String(id),
    label: `${name || t('common.noName')} · ${number}`,
  }));
  const others = found.filter((one) => one.value !== chosen?.value);
  return (
    <Select
      className={className}
      label={t('rewards.person')}
      placeholder={t('filter.findCustomer')}
      nothingFoundMessage={t('filter.nothing')}
      searchable
      clearable
      data-autofocus
      value={value}
      data={[...(chosen === undefined ? [] : [chosen]), ...others]}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(option === null ? undefined : { value: option.value, label: option.label });
        onChange(isRowId(id) ? id : null);
      }}
    />
  );
}
