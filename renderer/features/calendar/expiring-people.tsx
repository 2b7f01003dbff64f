import { UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { peopleExpiring } from '#data/care/calendar-others.ts';
import { nameIn } from '#data/care/name-in.ts';
import { useShop } from '#data/use-shop.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './line-dialog.module.css';
import rows from './line-list.module.css';

type ExpiringPeopleProps = {
  readonly day: BusinessDay;
  readonly people: number;
  readonly onOpen: (id: RowId) => void;
};

const most = 50;

/** Whose points go on a day, each a way to the card. */
export function ExpiringPeople({ day, people, onOpen }: ExpiringPeopleProps) {
  const { t } = useWords();
  const shop = useShop();
  const ids = useLiveQuery(async () => peopleExpiring(shop, day, most), [shop, day]);
  if (ids === undefined) return null;
  return (
    <>
      <ul className={classes.people}>
        {ids.map((id) => (
          <li key={id}>
            <UnstyledButton className={rows.row} data-kind="expiry" onClick={() => onOpen(id)}>
              <span className={rows.text}>{nameIn(shop, id) ?? ''}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {people > most && <p className={classes.hint}>{t('calendar.firstOf', { count: most })}</p>}
    </>
  );
}
