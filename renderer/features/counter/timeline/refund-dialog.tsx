import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type RefundRefusal, refundSale } from '#data/sales/refund-sale.ts';
import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { cents } from '#domain/kernel/units.ts';
import { typedMoney } from '#i18n/money.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import { PaymentChoice } from '../sale/payment-choice.tsx';
import { useActs } from '../use-acts.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import { backInWords } from './back-in-words.ts';
import { RefundBack } from './refund-back.tsx';

type RefundDialogProps = {
  readonly sale: Extract<TimelineLine, { kind: 'sale' }>;
  readonly onClose: () => void;
};

/** Gives money back for a sale, whole or in part. The whole rest stands in the field: Enter is enough. */
export function RefundDialog({ sale, onClose }: RefundDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, money } = words;
  const { decimals } = useShopFacts();
  const { newAct, tell } = useActs();
  const rest = cents(sale.bill - sale.refunded);
  const [act] = useState(newAct);
  const [amount, setAmount] = useState(typedMoney(rest));
  const [method, setMethod] = useState(sale.method);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefundRefusal>();
  const read = parseMoney(amount);

  async function refund() {
    if (!read.ok) return;
    const request = { saleId: sale.id, amount: read.value, method, reason };
    const outcome = await refundSale(shop, request, act);
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      return;
    }
    onClose();
    const title = t('timeline.refundDone', { amount: money(read.value) });
    const back = backInWords({ ...outcome.value, amount: read.value }, method, decimals, words);
    await tell(act.operationId, {
      recording: title,
      saved: title,
      trial: title,
      notYetSafe: t('sale.notYetSafe', { total: money(read.value) }),
      text: back.join(' · '),
    });
  }

  return (
    <ConfirmDialog
      title={t('timeline.refundTitle')}
      text={t('timeline.refundRest', { rest: money(rest) })}
      action={
        read.ok
          ? t('timeline.refundSave', { amount: money(read.value) })
          : t('timeline.refundPlain')
      }
      onConfirm={() => void refund()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <MoneyInput
          data-autofocus
          required
          withAsterisk={false}
          label={t('timeline.refundAmount')}
          parse={parseMoney}
          value={amount}
          onChange={(text) => {
            setAmount(text);
            setRefusal(undefined);
          }}
          error={refusal && explain(refusal, words)}
        />
        <PaymentChoice label={t('timeline.refundMethod')} value={method} onChange={setMethod} />
        <RefundBack saleId={sale.id} amount={read.ok ? read.value : undefined} method={method} />
        <TextInput
          label={t('timeline.refundReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}

function explain(refusal: RefundRefusal, { t, money }: Words): string {
  switch (refusal.kind) {
    case 'unknown-sale':
      return t('timeline.unknownSale');
    case 'above-rest':
      return t('timeline.aboveRest', { rest: money(refusal.rest) });
    case 'nothing':
      return t('timeline.nothingToRefund');
    case 'voided':
      return t('timeline.alreadyVoided');
  }
}
