import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';

import { movedSince } from '#data/care/life-moves.ts';
import { usePeople } from '#data/columns/use-people.ts';
import { useAfterArrivals } from '#data/use-after-arrivals.ts';
import { useShop } from '#data/use-shop.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './care.module.css';

/** Today and so many days before it. */
const spans = [7, 30] as const;
/** A list to act on; the customer list filters the rest. */
const page = 100;

/** Who got into another stage lately: somebody to call while they still remember the shop. */
export function MovesSheet({ onOpen }: { readonly onOpen: (id: RowId) => void }) {
  const shop = useShop();
  const { t, day, number } = useWords();
  const { personOf } = usePeople();
  const [span, setSpan] = useState<(typeof spans)[number]>(7);
  const [limit, setLimit] = useState(page);
  const today = shop.clock.today();
  const moves = useAfterArrivals(
    useCallback(async () => movedSince(shop, addDays(today, 1 - span)), [shop, today, span]),
  );

  return (
    <Sheet
      title={t('careSettings.moves')}
      hint={t('careSettings.movesHint')}
      aside={
        <SegmentedControl
          aria-label={t('careSettings.movesSpan')}
          value={String(span)}
          data={spans.map((days) => ({
            value: String(days),
            label: t('careSettings.lastDays', { count: days }),
          }))}
          onChange={(chosen) => setSpan(spans.find((days) => String(days) === chosen) ?? 7)}
        />
      }
    >
      {moves === undefined && <p className={classes.soft}>{t('careSettings.counting')}</p>}
      {moves?.length === 0 && <EmptyState icon="check" title={t('careSettings.nobodyMoved')} />}
      {moves !== undefined && moves.length > 0 && (
        <>
          <p className={classes.sum}>
            {t('careSettings.movedCount', { count: moves.length, shown: number(moves.length) })}
          </p>
          <ul className={classes.list} aria-label={t('careSettings.moves')}>
            {moves.slice(0, limit).map(({ customerId, life, since }) => (
              <li key={customerId}>
                <button type="button" className={classes.move} onClick={() => onOpen(customerId)}>
                  <span className={classes.name}>
                    {personOf(customerId)?.name || t('common.noName')}{' '}
                    <span className={classes.soft}>{personOf(customerId)?.number}</span>
                  </span>
                  <span className={classes.flag} data-life={life}>
                    {t(`care.life-${life}`)}
                  </span>
                  <span className={classes.soft}>
                    {t('careSettings.sinceDay', { day: day(since, today) })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {moves.length > limit && (
            <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + page)}>
              {t('careSettings.showMore', { count: Math.min(page, moves.length - limit) })}
            </Button>
          )}
        </>
      )}
    </Sheet>
  );
}
