import { SegmentedControl } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { markedWith } from '#data/loyalty/marked.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { StandingMark } from '#domain/loyalty/standing-marks.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../offers.module.css';
import { VirtualRows } from '../people/virtual-rows.tsx';
import { useBalanceWords } from './use-balance-words.ts';

type BalancesSheetProps = { readonly onOpen: (id: RowId) => void };

/** Below zero first: those are the ones that somebody must settle. */
const marks = [
  'debt',
  'stored-below',
  'card-below',
  'stored-low',
  'card-low',
] as const satisfies readonly StandingMark[];

/** As many as a live query reads; who has more reads them off in turns. */
const most = 200;

/** Points owed and accounts below zero, which two counters that were offline can make; and those nearly used up. */
export function BalancesSheet({ onOpen }: BalancesSheetProps) {
  const shop = useShop();
  const { t, number } = useWords();
  const balanceOf = useBalanceWords();
  const [mark, setMark] = useState<StandingMark>('debt');
  const counts = useLiveQuery(
    async () => Promise.all(marks.map(async (one) => (await markedWith(shop, one, 0)).total)),
    [shop],
  );
  const marked = useLiveQuery(async () => markedWith(shop, mark, most), [shop, mark]);
  const customers = marked?.customers ?? [];

  return (
    <Sheet title={t('rewards.tab-balances')} hint={t(`rewards.markHint-${mark}`)}>
      <SegmentedControl
        mb="md"
        aria-label={t('rewards.tab-balances')}
        value={mark}
        data={marks.map((one, at) => ({
          value: one,
          label: t(`rewards.mark-${one}`, { shown: number(counts?.[at] ?? 0) }),
        }))}
        onChange={setMark}
      />
      {marked !== undefined && customers.length === 0 && (
        <EmptyState icon="check" title={t('rewards.noneMarked')} />
      )}
      {customers.length > 0 && (
        <VirtualRows
          label={t('rewards.tab-balances')}
          columns="three"
          headings={[t('rewards.person'), t('field.number'), t('rewards.balance')]}
          count={customers.length}
          keyOf={(at) => customers[at]?.customerId ?? String(at)}
          cellsOf={(at) => {
            const customer = customers[at];
            if (customer === undefined) return [];
            const { name, number: cardNumber } = customer;
            return [name || t('common.noName'), cardNumber, balanceOf(customer, mark)];
          }}
          onOpen={(at) => {
            const customer = customers[at];
            if (customer !== undefined) onOpen(customer.customerId);
          }}
        />
      )}
      {marked !== undefined && marked.total > customers.length && (
        <p className={classes.soft}>
          {t('rewards.onlyFirst', { shown: number(customers.length), total: number(marked.total) })}
        </p>
      )}
    </Sheet>
  );
}
