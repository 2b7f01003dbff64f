import { Button, Select } from '@mantine/core';
import { useState } from 'react';

import type { IcsPlanned } from '#data/care/ics-import.ts';
import { nameIn } from '#data/care/name-in.ts';
import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { useShop } from '#data/use-shop.ts';
import { type BusinessDay, type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './import-dialog.module.css';
import { clockOf } from './line-words.ts';

type PlannedListProps = {
  readonly planned: readonly IcsPlanned[];
  readonly today: BusinessDay;
  readonly onChoose: (line: RowId, id: RowId) => void;
};

const page = 50;

/** What would come in, line by line; those whose customer is not known are asked for first. */
export function PlannedList({ planned, today, onChoose }: PlannedListProps) {
  const words = useWords();
  const { t } = words;
  const shop = useShop();
  const [pages, setPages] = useState(1);
  // Whoever was chosen stays where they are: a line that jumped away would look lost.
  const [asked] = useState(
    () => new Set(planned.filter(({ customerId }) => customerId === null).map(({ id }) => id)),
  );
  const sorted = planned.toSorted(
    (one, other) => Number(asked.has(other.id)) - Number(asked.has(one.id)),
  );
  const shown = sorted.slice(0, pages * page);
  return (
    <>
      <ul className={classes.planned}>
        {shown.map(({ id: line, day, minute, text, customerId }) => (
          <li key={line} className={classes.line}>
            <span className={classes.when}>
              {words.day(day, today)} {minute === null ? '' : clockOf(minute)}
            </span>
            <span className={classes.text} title={text}>
              {text}
            </span>
            {asked.has(line) ? (
              <CustomerPick text={text} chosen={customerId} onChoose={(id) => onChoose(line, id)} />
            ) : (
              <span className={classes.who}>
                {customerId === null ? '' : (nameIn(shop, customerId) ?? '')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {sorted.length > shown.length && (
        <Button variant="subtle" onClick={() => setPages(pages + 1)}>
          {t('calendar.showMore', { count: Math.min(page, sorted.length - shown.length) })}
        </Button>
      )}
    </>
  );
}

type CustomerPickProps = {
  readonly text: string;
  readonly chosen: RowId | null;
  readonly onChoose: (id: RowId) => void;
};

/** For whom a line of a file is. */
function CustomerPick({ text, chosen, onChoose }: CustomerPickProps) {
  const { t } = useWords();
  const shop = useShop();
  const [typed, setTyped] = useState('');
  const { hits } = useCustomerSearch(typed, 8);
  const found = typed.trim() === '' ? [] : hits;
  const options = found.map(({ id, name, number, phones }) => ({
    value: id as string,
    label: [name || number, phones[0] ?? ''].join(' ').trim(),
  }));
  const isListed = options.some(({ value }) => value === chosen);
  const kept =
    chosen === null || isListed ? [] : [{ value: chosen, label: nameIn(shop, chosen) ?? '' }];
  return (
    <Select
      className={classes.who}
      size="xs"
      aria-label={t('calendar.whoFor', { text })}
      placeholder={t('calendar.findCustomer')}
      searchable
      filter={({ options: all }) => all}
      nothingFoundMessage={typed.trim() === '' ? undefined : t('calendar.nobodyLikeThat')}
      data={[...kept, ...options]}
      value={chosen}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => {
        if (isRowId(value)) onChoose(value);
      }}
    />
  );
}
