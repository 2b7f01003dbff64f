import { Switch } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { leadersOf } from '#data/loyalty/leaderboard.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { usePoints } from '../use-points.ts';
import classes from './leaders-sheet.module.css';

type LeadersSheetProps = { readonly onOpen: (id: RowId) => void };

/** As many as one looks at. */
const most = 20;

/** Who earned most this month. Names are masked, since customers may look on; a switch shows them to the owner. */
export function LeadersSheet({ onOpen }: LeadersSheetProps) {
  const shop = useShop();
  const { t, month } = useWords();
  const { said } = usePoints();
  const [isMasked, setMasked] = useState(true);
  const today = shop.clock.today();
  const places = useLiveQuery(async () => leadersOf(shop, today, most), [shop, today]);

  return (
    <Sheet
      title={t('rewards.leadersOf', { month: month(today) })}
      hint={t('rewards.leadersHint')}
      aside={
        <Switch
          label={t('rewards.showNames')}
          checked={!isMasked}
          onChange={({ currentTarget: { checked } }) => setMasked(!checked)}
        />
      }
    >
      {places?.length === 0 && (
        <EmptyState icon="star" title={t('rewards.noLeaders')} hint={t('rewards.noLeadersHint')} />
      )}
      <ol className={classes.list}>
        {places?.map(({ customerId, place, name, masked, earned }) => (
          <li key={customerId} className={classes.row} data-place={place}>
            <span className={classes.place}>{place}</span>
            {isMasked ? (
              <span className={classes.name}>{masked}</span>
            ) : (
              <button type="button" className={classes.name} onClick={() => onOpen(customerId)}>
                {name || t('common.noName')}
              </button>
            )}
            <span className={classes.points}>{said(earned)}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
