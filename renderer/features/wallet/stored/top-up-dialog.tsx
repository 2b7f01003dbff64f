import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { slipComes } from '#data/printing/slips.ts';
import { type TopUpQuote, type TopUpRefusal, quoteTopUp, topUp } from '#data/stored/top-up.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { type Cents, cents } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import { DialogForm } from '../parts/dialog-form.tsx';
import { MethodSelect } from '../parts/method-select.tsx';
import { StaffField } from '../parts/staff-field.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { TopUpPreview } from './top-up-preview.tsx';

/** Money paid in beforehand, with the bonus of the rule it reaches; a very full account asks once more (`rules.md` §6). */
export function TopUpDialog({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const { t, money } = useWords();
  const { stored: rule } = customer.loyalty.program;
  const { act, told, once, isBusy } = useTold(acts);
  const [amount, setAmount] = useState('');
  const [method, setMethod] = useState<PaymentMethod>('wechat');
  const [staffId, setStaffId] = useState(act.by);
  const [problem, setProblem] = useState<TopUpRefusal['kind']>();
  const [asking, setAsking] = useState<TopUpQuote>();
  const read = parseMoney(amount);
  const principal = read.ok ? read.value : cents(0);
  const quote = useLiveQuery(async () => {
    const quoted = await quoteTopUp(shop.db, { customerId: customer.id, principal });
    return quoted.ok ? { principal, ...quoted.value } : undefined;
  }, [shop, customer.id, principal]);
  const preview = quote?.principal === principal ? quote : undefined;

  async function ask() {
    const quoted = await quoteTopUp(shop.db, { customerId: customer.id, principal });
    if (!quoted.ok) return setProblem(quoted.refusal.kind);
    if (quoted.value.over) setAsking(quoted.value);
    else await pay();
  }

  async function pay() {
    setAsking(undefined);
    const paidIn = { customerId: customer.id, principal, method, staffId };
    const outcome = await slipComes(shop, topUp(shop, paidIn, act));
    if (!outcome.ok) return setProblem(outcome.refusal.kind);
    onClose();
    const { bonus, balance } = outcome.value;
    await told(
      bonus > 0
        ? t('wallet.topUpDoneBonus', { amount: money(principal), bonus: money(bonus) })
        : t('wallet.topUpDone', { amount: money(principal) }),
      t('wallet.topUpNow', { name: customer.name, amount: money(sumOf(balance)) }),
    );
  }

  if (asking !== undefined) {
    return (
      <ConfirmDialog
        title={t('wallet.overTitle')}
        text={t('wallet.overText', {
          name: customer.name,
          amount: money(sumOf(asking.balance)),
          limit: money(rule.warnOver),
        })}
        action={t('wallet.topUpSave', { amount: money(principal) })}
        busy={isBusy}
        onConfirm={() => void once(pay)}
        onClose={() => setAsking(undefined)}
      />
    );
  }
  return (
    <WalletModal title={t('wallet.topUp')} name={customer.name} onClose={onClose}>
      <DialogForm
        action={
          principal > 0 ? t('wallet.topUpSave', { amount: money(principal) }) : t('wallet.topUp')
        }
        problem={problem && t(`wallet.topUp-${problem}`)}
        busy={isBusy}
        onSubmit={() => void once(ask)}
        onCancel={onClose}
      >
        <MoneyInput
          data-autofocus
          label={t('wallet.topUpAmount')}
          parse={parseMoney}
          value={amount}
          onChange={(text) => {
            setAmount(text);
            setProblem(undefined);
          }}
        />
        {rule.topUps.length > 0 && (
          <div className={classes.tools}>
            {rule.topUps.map((one) => (
              <Button
                key={one.principal}
                variant={one.principal === principal ? 'light' : 'default'}
                size="compact-md"
                onClick={() => setAmount(typedMoney(one.principal))}
              >
                {t('wallet.topUpRule', { amount: money(one.principal), bonus: money(one.bonus) })}
              </Button>
            ))}
          </div>
        )}
        <div className={classes.pair}>
          <MethodSelect label={t('sale.method')} value={method} onChange={setMethod} />
          <StaffField value={staffId} onChange={setStaffId} />
        </div>
        {preview !== undefined && <TopUpPreview quote={preview} rules={rule.topUps} />}
      </DialogForm>
    </WalletModal>
  );
}

function sumOf({ principal, bonus }: TopUpQuote['balance']): Cents {
  return cents(principal + bonus);
}
