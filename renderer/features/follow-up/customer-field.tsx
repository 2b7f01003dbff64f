import { Select } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

type CustomerFieldProps = {
  readonly value: RowId | null;
  readonly error?: string | undefined;
  readonly onChange: (id: RowId | null) => void;
};

/**
 * Whom it is promised to, found as everywhere: by the end of the phone, a name, initials. A dialog begins here while
 * nobody is chosen; on somebody's own page its list, with that one name, would only lie over what is to be written.
 */
export function CustomerField({ value, error, onChange }: CustomerFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [isAsked] = useState(value === null);
  const { hits } = useCustomerSearch(typed, 8);
  const card = useLiveQuery(
    async () => (value === null ? undefined : cardOf(shop, value)),
    [shop, value],
  );
  const known = card === undefined ? [] : [card];
  const others = hits.filter(({ id }) => id !== card?.id);
  return (
    <Select
      label={t('followUp.customer')}
      placeholder={t('followUp.findCustomer')}
      nothingFoundMessage={t('followUp.nobody')}
      searchable
      selectFirstOptionOnChange
      {...(isAsked && { 'data-autofocus': true })}
      error={error}
      value={card?.id ?? null}
      data={[...known, ...others].map(({ id, name, number }) => ({
        value: String(id),
        label: `${name || t('common.noName')} · ${number}`,
      }))}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(id) => onChange(isRowId(id) ? id : null)}
    />
  );
}
