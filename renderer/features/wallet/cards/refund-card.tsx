import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { type RefundCardRefusal, refundCard } from '#data/stored/refund-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { refundOf } from '#domain/stored/card-shares.ts';
import type { CardState } from '#domain/stored/fold-cards.ts';
import { useWords } from '#i18n/use-words.ts';

import { DialogForm } from '../parts/dialog-form.tsx';
import { MethodSelect } from '../parts/method-select.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';

type RefundCardProps = WalletDialogProps & { readonly card: CardState };

/** Gives the unused part of a visit card back in money; the sum is said before, and the card is over. */
export function RefundCard({ customer, acts, card, onClose }: RefundCardProps) {
  const shop = useShop();
  const { t, money } = useWords();
  const { act, told, once, isBusy } = useTold(acts);
  const [method, setMethod] = useState<PaymentMethod>('cash');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<RefundCardRefusal['kind']>();
  const { cardId, name, left, price, spent } = card;
  const amount = money(refundOf(card));

  async function refund() {
    const outcome = await refundCard(shop, { cardId, method, reason }, act);
    if (!outcome.ok) return setProblem(outcome.refusal.kind);
    onClose();
    const back = money(outcome.value.amount);
    await told(t('wallet.refundCardDone', { name, amount: back }), customer.name);
  }

  return (
    <WalletModal title={t('wallet.refundCard')} name={customer.name} onClose={onClose}>
      <DialogForm
        danger
        action={t('timeline.refundSave', { amount })}
        problem={problem && t(`wallet.refundCard-${problem}`)}
        busy={isBusy}
        onSubmit={() => void once(refund)}
        onCancel={onClose}
      >
        <p>{t('wallet.refundCardText', { name, count: left })}</p>
        <p className={classes.preview}>
          {t('wallet.refundCardSum', { price: money(price), spent: money(spent), amount })}
        </p>
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
