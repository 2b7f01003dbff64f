import { TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import {
  type RefundTopUpRefusal,
  quoteTopUpRefund,
  refundTopUp,
} from '#data/stored/refund-top-up.ts';
import type { StatementRow } from '#data/stored/stored-queries.ts';
import { useShop } from '#data/use-shop.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import { DialogForm } from '../parts/dialog-form.tsx';
import { MethodSelect } from '../parts/method-select.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';

type RefundTopUpProps = WalletDialogProps & { readonly row: StatementRow };

/** Gives a top-up back: what is unused of it in money, and its unused bonus is gone; said before it is done. */
export function RefundTopUp({ customer, acts, row, onClose }: RefundTopUpProps) {
  const shop = useShop();
  const words = useWords();
  const { t, money, day } = words;
  const { act, told, once, isBusy } = useTold(acts);
  const [method, setMethod] = useState(row.method ?? 'cash');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefundTopUpRefusal>();
  const quote = useLiveQuery(async () => quoteTopUpRefund(shop, row.entryId), [shop, row.entryId]);
  if (quote === undefined) return null;
  const why = refusal ?? (quote.ok ? undefined : quote.refusal);

  async function refund() {
    const request = { topUpId: row.entryId, method, reason };
    const outcome = await refundTopUp(shop, request, act);
    if (!outcome.ok) return setRefusal(outcome.refusal);
    onClose();
    const { principal } = outcome.value;
    await told(t('wallet.refundTopUpDone', { amount: money(principal) }), customer.name);
  }

  const amount = quote.ok ? money(quote.value.principal) : '';
  return (
    <WalletModal title={t('wallet.refundTopUp')} name={customer.name} onClose={onClose}>
      <DialogForm
        danger
        action={quote.ok ? t('timeline.refundSave', { amount }) : t('timeline.refundPlain')}
        problem={why && refusalInWords(why, words)}
        busy={isBusy}
        onSubmit={() => void once(refund)}
        onCancel={onClose}
      >
        <p>
          {t('wallet.refundTopUpText', {
            day: day(row.day, today()),
            amount: money(row.principal),
          })}
        </p>
        {quote.ok && (
          <p className={classes.preview}>
            {quote.value.bonus > 0
              ? t('wallet.refundTopUpBonus', { amount, bonus: money(quote.value.bonus) })
              : t('wallet.refundTopUpPlain', { amount })}
          </p>
        )}
        <MethodSelect label={t('timeline.refundMethod')} value={method} onChange={setMethod} />
        <TextInput
          data-autofocus
          label={t('timeline.refundReason')}
          autoComplete="off"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </DialogForm>
    </WalletModal>
  );
}

function refusalInWords(refusal: RefundTopUpRefusal, { t, day }: Words): string {
  return refusal.kind === 'too-late'
    ? t('wallet.refundTopUp-too-late', { day: day(refusal.lastDay, today()) })
    : t(`wallet.refundTopUp-${refusal.kind}`);
}
