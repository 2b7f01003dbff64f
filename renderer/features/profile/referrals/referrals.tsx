import { Anchor } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { referrersAbove } from '#data/customers/referrals.ts';
import { useReferrals } from '#data/customers/use-referrals.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { Branch } from './branch.tsx';
import classes from './referrals.module.css';

type ReferralsProps = { readonly cardId: RowId };

/** Who brought them, up to the first; and whom they brought, level by level, with what that came to. */
export function Referrals({ cardId }: ReferralsProps) {
  const shop = useShop();
  const { t, money } = useWords();
  const above = useLiveQuery(async () => referrersAbove(shop, cardId), [shop, cardId]) ?? [];
  const brought = useReferrals(cardId);

  return (
    <div className={classes.root}>
      <section aria-label={t('profile.broughtBy')}>
        <h3 className={classes.title}>{t('profile.broughtBy')}</h3>
        {above.length === 0 ? (
          <p className={classes.none}>{t('profile.broughtByNobody')}</p>
        ) : (
          <ol className={classes.above}>
            {above.map(({ id, name, number }) => (
              <li key={id}>
                <Anchor href={`#/customers/${id}`}>{name || number}</Anchor>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-label={t('profile.brought')}>
        <h3 className={classes.title}>{t('profile.brought')}</h3>
        {brought === undefined && <p className={classes.none}>{t('profile.counting')}</p>}
        {brought?.people.length === 0 && (
          <EmptyState
            icon="person"
            title={t('profile.broughtNone')}
            hint={t('profile.broughtNoneHint')}
          />
        )}
        {brought !== undefined && brought.people.length > 0 && (
          <>
            <p className={classes.sum}>
              <span>{t('profile.broughtCount', { count: brought.people.length })}</span>
              <span>
                {t('profile.broughtAll', { count: brought.all, amount: money(brought.spent) })}
              </span>
            </p>
            <Branch people={brought.people} path={[cardId]} />
          </>
        )}
      </section>
    </div>
  );
}
