import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type StatementRow, statementOf } from '#data/stored/stored-queries.ts';
import { useShop } from '#data/use-shop.ts';
import { cents } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';

import { AsOfField } from '../parts/as-of-field.tsx';
import { Section } from '../parts/section.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { PaidInList } from './paid-in-list.tsx';
import { RefundTopUp } from './refund-top-up.tsx';
import { StatementTable } from './statement-table.tsx';

const page = 100;

/** Every movement of somebody's stored value with both balances after it, as of any day: evidence in a dispute (`rules.md` §6). */
export function StatementDialog(props: WalletDialogProps) {
  const { customer, onClose, onGo } = props;
  const { id, name, loyalty } = customer;
  const shop = useShop();
  const { t, money, day } = useWords();
  const [through, setThrough] = useState(today);
  const [most, setMost] = useState(page);
  const [refunding, setRefunding] = useState<StatementRow>();
  const isNow = through === today();
  const statement = useLiveQuery(
    async () => statementOf(shop, id, isNow ? undefined : through),
    [shop, id, through, isNow],
  );
  if (statement === undefined) return null;
  if (refunding !== undefined) {
    return <RefundTopUp {...props} row={refunding} onClose={() => setRefunding(undefined)} />;
  }
  const { state, rows, lots } = statement;
  return (
    <WalletModal title={t('wallet.statement')} name={name} size="wide" onClose={onClose}>
      <div className={classes.head}>
        <p className={classes.balance} aria-live="polite">
          <span className={classes.big}>{money(cents(state.principal + state.bonus))}</span>
          <span>
            {t('wallet.purses', { principal: money(state.principal), bonus: money(state.bonus) })}
          </span>
          <span className={classes.quiet}>
            {isNow ? t('wallet.now') : t('wallet.atEndOf', { day: day(through, today()) })}
          </span>
        </p>
        <AsOfField day={through} onDay={setThrough} />
      </div>
      {state.isBelow && <p className={classes.warn}>{t('wallet.belowText')}</p>}
      <div className={classes.tools}>
        <Button size="compact-md" onClick={() => onGo('top-up')}>
          {t('wallet.topUp')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => onGo('adjust-stored')}>
          {t('wallet.adjustStored')}
        </Button>
        <PrintButton
          hasKey
          size="compact-md"
          label={t('print.doPrintStatement')}
          wish={() => ({
            documents: ['storedStatement'],
            subject: { kind: 'statement', customerId: id, from: null, through },
            how: 'look',
          })}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="till" title={t('wallet.noStored')} hint={t('wallet.noStoredHint')} />
      ) : (
        <>
          <Section title={t('wallet.movements')}>
            <StatementTable
              rows={rows.toReversed().slice(0, most)}
              lots={lots}
              refundDays={isNow ? loyalty.program.stored.refundDays : null}
              onRefund={setRefunding}
            />
            {rows.length > most && (
              <Button variant="default" mt="sm" onClick={() => setMost(most + page)}>
                {t('timeline.showMore')}
              </Button>
            )}
          </Section>
          <PaidInList lots={lots} rows={rows} />
        </>
      )}
    </WalletModal>
  );
}
