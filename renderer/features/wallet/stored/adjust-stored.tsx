import { useState } from 'react';

import { type AdjustStoredRefusal, adjustStored } from '#data/stored/adjust-stored.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { type Cents, cents } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import { DialogForm } from '../parts/dialog-form.tsx';
import { type Reason, ReasonFields } from '../parts/reason-fields.tsx';
import { SignChoice } from '../parts/sign-choice.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';

/** Stored value corrected by hand: each purse by a difference, with the reason. */
export function AdjustStored({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, money } = words;
  const { program, standing } = customer.loyalty;
  const { act, told, once, isBusy } = useTold(acts);
  const [sign, setSign] = useState<1 | -1>(1);
  const [principal, setPrincipal] = useState('');
  const [bonus, setBonus] = useState('');
  const [why, setWhy] = useState<Reason>({ reason: program.adjustReasons[0] ?? null, words: '' });
  const [refusal, setRefusal] = useState<AdjustStoredRefusal>();
  const [one, other] = [changeIn(principal, sign), changeIn(bonus, sign)];

  async function save() {
    if (one === undefined || other === undefined) return setRefusal({ kind: 'bad-amount' });
    const request = { customerId: customer.id, principal: one, bonus: other, ...why };
    const outcome = await adjustStored(shop, request, act);
    if (!outcome.ok) return setRefusal(outcome.refusal);
    onClose();
    const { principal: left, bonus: given } = outcome.value;
    await told(
      t('wallet.adjustStoredDone', { amount: signed(cents(one + other), words) }),
      t('wallet.topUpNow', { name: customer.name, amount: money(cents(left + given)) }),
    );
  }

  const { stored } = standing;
  return (
    <WalletModal title={t('wallet.adjustStored')} name={customer.name} onClose={onClose}>
      <DialogForm
        action={t('wallet.adjustStored')}
        problem={refusal && t(`wallet.adjustStored-${refusal.kind}`)}
        busy={isBusy}
        onSubmit={() => void once(save)}
        onCancel={onClose}
      >
        <SignChoice value={sign} onChange={setSign} />
        <div className={classes.pair}>
          <MoneyInput
            data-autofocus
            label={t('wallet.principal')}
            placeholder="0"
            parse={parseMoney}
            value={principal}
            onChange={setPrincipal}
          />
          <MoneyInput
            label={t('wallet.bonus')}
            placeholder="0"
            parse={parseMoney}
            value={bonus}
            onChange={setBonus}
          />
        </div>
        <ReasonFields reasons={program.adjustReasons} value={why} onChange={setWhy} />
        <p className={classes.preview} aria-live="polite">
          {t('wallet.topUpAfter', {
            principal: money(cents(stored.principal + (one ?? 0))),
            bonus: money(cents(stored.bonus + (other ?? 0))),
          })}
        </p>
      </DialogForm>
    </WalletModal>
  );
}

/** An empty field changes nothing; undefined for what is no amount. */
function changeIn(text: string, sign: 1 | -1): Cents | undefined {
  if (text.trim() === '') return cents(0);
  const read = parseMoney(text);
  return read.ok ? cents(read.value * sign + 0) : undefined;
}

function signed(amount: Cents, { money }: Words): string {
  return `${amount < 0 ? '−' : '+'}${money(cents(Math.abs(amount)))}`;
}
