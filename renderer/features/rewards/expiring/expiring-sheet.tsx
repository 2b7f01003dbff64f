import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';

import { expiringPoints } from '#data/loyalty/expiring.ts';
import { useShop } from '#data/use-shop.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type RowId, pointUnits } from '#domain/kernel/units.ts';
import { type EndingPoints, endingBy } from '#domain/loyalty/ending-points.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../offers.module.css';
import { VirtualRows } from '../people/virtual-rows.tsx';
import { useAfterArrivals } from '#data/use-after-arrivals.ts';
import { usePeople } from '#data/columns/use-people.ts';
import { usePoints } from '../use-points.ts';
import { useExpiringExport } from './use-expiring-export.ts';

type ExpiringSheetProps = { readonly onOpen: (id: RowId) => void };

const horizons = [7, 30, 90] as const;
type Horizon = (typeof horizons)[number];

/** Who loses which points soon: somebody to call before, not to explain it to after. */
export function ExpiringSheet({ onOpen }: ExpiringSheetProps) {
  const shop = useShop();
  const { t, day, number } = useWords();
  const { said, decimals } = usePoints();
  const { isReady, personOf } = usePeople();
  const [horizon, setHorizon] = useState<Horizon>(30);
  const today = shop.clock.today();
  const endings = useAfterArrivals(
    useCallback(
      async (signal: AbortSignal) =>
        expiringPoints(shop, { from: today, through: addDays(today, 90) }, signal),
      [shop, today],
    ),
  );
  const lists = useMemo(() => {
    if (endings === undefined || !isReady) return undefined;
    const there = endings.filter(({ customerId }) => personOf(customerId) !== undefined);
    const list = (days: Horizon) => endingBy(there, addDays(today, days));
    return { 7: list(7), 30: list(30), 90: list(90) };
  }, [endings, isReady, personOf, today]);
  const download = useExpiringExport();
  if (lists === undefined)
    return <Sheet title={t('rewards.tab-expiring')}>{t('rewards.counting')}</Sheet>;

  const rows = lists[horizon];
  return (
    <Sheet
      title={t('rewards.tab-expiring')}
      hint={t('rewards.expiringHint')}
      aside={
        <Button
          variant="default"
          disabled={rows.length === 0}
          leftSection={<Icon name="export" size={18} />}
          onClick={() => void download(rows, personOf, decimals)}
        >
          {t('rewards.exportCsv')}
        </Button>
      }
    >
      <div className={classes.sums} role="group" aria-label={t('rewards.horizon')}>
        {horizons.map((days) => (
          <button
            key={days}
            type="button"
            className={classes.sum}
            aria-pressed={days === horizon}
            onClick={() => setHorizon(days)}
          >
            {t('rewards.within', { count: days })}
            <strong>{said(sumOf(lists[days]))}</strong>
            {t('rewards.people', { count: lists[days].length, shown: number(lists[days].length) })}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t('rewards.noneExpiring')} />
      ) : (
        <VirtualRows
          label={t('rewards.tab-expiring')}
          columns="four"
          headings={[
            t('rewards.person'),
            t('field.phone'),
            t('rewards.endsOn'),
            t('rewards.pointsLost'),
          ]}
          count={rows.length}
          keyOf={(at) => rows[at]?.customerId ?? String(at)}
          cellsOf={(at) => {
            const row = rows[at];
            if (row === undefined) return [];
            const person = personOf(row.customerId);
            return [
              person?.name || t('common.noName'),
              person?.phone ?? '',
              day(row.day, today),
              said(row.units),
            ];
          }}
          onOpen={(at) => {
            const row = rows[at];
            if (row !== undefined) onOpen(row.customerId);
          }}
        />
      )}
    </Sheet>
  );
}

function sumOf(rows: readonly EndingPoints[]) {
  return pointUnits(rows.reduce((all, { units }) => all + units, 0));
}
