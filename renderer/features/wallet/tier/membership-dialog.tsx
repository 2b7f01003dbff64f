import { NativeSelect, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import {
  type MembershipRefusal,
  membershipsOf,
  sellMembership,
} from '#data/activities/sell-membership.ts';
import { useShop } from '#data/use-shop.ts';
import { addDays, addMonths } from '#domain/kernel/calendar.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { cents, isBusinessDay } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import { DialogForm } from '../parts/dialog-form.tsx';
import { MethodSelect } from '../parts/method-select.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { MembershipList } from './membership-list.tsx';

/** A tier for a fee, from a day until a day; renewed early it goes on from the old end (`rules.md` §7). */
export function MembershipDialog({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, day } = words;
  const { tiers } = customer.loyalty.program;
  const { act, told, once, isBusy } = useTold(acts);
  const sold = tiers.slice(1);
  const [tierId, setTierId] = useState(sold.at(-1)?.id ?? '');
  const [from, setFrom] = useState<string>(today);
  const [until, setUntil] = useState<string>(() => addDays(addMonths(today(), 12), -1));
  const [fee, setFee] = useState('');
  const [method, setMethod] = useState<PaymentMethod>('wechat');
  const [problem, setProblem] = useState<MembershipRefusal['kind']>();
  const memberships =
    useLiveQuery(async () => membershipsOf(shop.db, customer.id), [shop, customer.id]) ?? [];

  async function sell() {
    const read = fee.trim() === '' ? { ok: true as const, value: cents(0) } : parseMoney(fee);
    if (!read.ok) return setProblem('bad-fee');
    if (!isBusinessDay(from) || !isBusinessDay(until)) return setProblem('bad-days');
    const request = { customerId: customer.id, tierId, from, until, fee: read.value, method };
    const outcome = await sellMembership(shop, request, act);
    if (!outcome.ok) return setProblem(outcome.refusal.kind);
    onClose();
    const name = tierName(tiers.find(({ id }) => id === tierId)?.name ?? '', words);
    await told(
      t('wallet.membershipDone', { name: customer.name, tier: name }),
      t('wallet.fromUntil', {
        from: day(outcome.value.from, today()),
        until: day(outcome.value.until, today()),
      }),
    );
  }

  return (
    <WalletModal title={t('wallet.membership')} name={customer.name} onClose={onClose}>
      {sold.length === 0 ? (
        <EmptyState icon="flag" title={t('wallet.noTiers')} hint={t('wallet.noTiersHint')} />
      ) : (
        <DialogForm
          action={t('wallet.membershipSell')}
          problem={problem && t(`wallet.membership-${problem}`)}
          busy={isBusy}
          onSubmit={() => void once(sell)}
          onCancel={onClose}
        >
          <NativeSelect
            data-autofocus
            label={t('wallet.tier')}
            value={tierId}
            data={sold.map(({ id, name }) => ({ value: id, label: tierName(name, words) }))}
            onChange={({ currentTarget }) => setTierId(currentTarget.value)}
          />
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('wallet.from')}
              value={from}
              onChange={({ currentTarget }) => setFrom(currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('wallet.lastDay')}
              value={until}
              onChange={({ currentTarget }) => setUntil(currentTarget.value)}
            />
            <MoneyInput
              label={t('wallet.fee')}
              placeholder="0"
              parse={parseMoney}
              value={fee}
              onChange={setFee}
            />
            <MethodSelect label={t('sale.method')} value={method} onChange={setMethod} />
          </div>
        </DialogForm>
      )}
      <MembershipList memberships={memberships.toReversed()} tiers={tiers} />
    </WalletModal>
  );
}
