import { ActionIcon, Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import { useReferrals } from '#data/customers/use-referrals.ts';
import type { Referral } from '#domain/customers/referrals.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './referrals.module.css';

type BranchProps = {
  readonly people: readonly Referral[];
  /** Those above, from the top: a circle that two counters made is not walked twice. */
  readonly path: readonly RowId[];
};

const page = 20;

/** One level of the tree. Each person opens to those they brought, read only then. */
export function Branch({ people, path }: BranchProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(page);
  const others = people.filter(({ id }) => !path.includes(id));
  return (
    <ul className={classes.branch}>
      {others.slice(0, shown).map((person) => (
        <Person key={person.id} person={person} path={path} />
      ))}
      {others.length > shown && (
        <li>
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 5 * page)}>
            {t('profile.moreBrought', { count: others.length - shown })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Person({ person, path }: { readonly person: Referral; readonly path: readonly RowId[] }) {
  const { t, money } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = person.name || person.number;
  return (
    <li>
      <div className={classes.person}>
        {person.direct > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'profile.collapse' : 'profile.expand', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'down' : 'add'} size={15} />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} aria-hidden="true" />
        )}
        <Anchor href={`#/customers/${person.id}`}>{name}</Anchor>
        <span className={classes.soft}>{t('card.number', { number: person.number })}</span>
        {person.direct > 0 && (
          <span className={classes.soft}>
            {t('profile.broughtCount', { count: person.direct })}
          </span>
        )}
        <span className={classes.amount}>{money(person.spent)}</span>
      </div>
      {isOpen && <OpenBranch id={person.id} path={path} />}
    </li>
  );
}

function OpenBranch({ id, path }: { readonly id: RowId; readonly path: readonly RowId[] }) {
  const brought = useReferrals(id);
  return brought === undefined ? null : <Branch people={brought.people} path={[...path, id]} />;
}
