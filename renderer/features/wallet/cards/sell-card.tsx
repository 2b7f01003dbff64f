import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useProducts } from '#data/catalogue/use-products.ts';
import { slipComes } from '#data/printing/slips.ts';
import { type SellCardRefusal, sellCard } from '#data/stored/sell-card.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { isBusinessDay, isRowId } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import { DialogForm } from '../parts/dialog-form.tsx';
import { MethodSelect } from '../parts/method-select.tsx';
import { StaffField } from '../parts/staff-field.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';

/** Sells so many uses of something, paid beforehand. */
export function SellCard({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const { t, money } = useWords();
  const { act, told, once, isBusy } = useTold(acts);
  const products = useProducts();
  const [productId, setProductId] = useState('');
  const [name, setName] = useState('');
  const [uses, setUses] = useState('10');
  const [price, setPrice] = useState('');
  const [until, setUntil] = useState('');
  const [method, setMethod] = useState<PaymentMethod>('wechat');
  const [staffId, setStaffId] = useState(act.by);
  const [problem, setProblem] = useState<SellCardRefusal['kind']>();

  async function sell() {
    const read = parseMoney(price);
    if (!read.ok) return setProblem('bad-amount');
    const sale = sellCard(
      shop,
      {
        customerId: customer.id,
        productId: isRowId(productId) ? productId : null,
        name,
        uses: /^\d{1,5}$/.test(uses.trim()) ? Number(uses) : Number.NaN,
        price: read.value,
        until: isBusinessDay(until) ? until : null,
        method,
        staffId,
      },
      act,
    );
    const outcome = await slipComes(shop, sale);
    if (!outcome.ok) return setProblem(outcome.refusal.kind);
    onClose();
    const shown = name.trim() || (products.find(({ id }) => id === productId)?.name ?? '');
    await told(
      t('wallet.sellCardDone', { name: shown, count: Number(uses) }),
      `${customer.name} · ${money(read.value)}`,
    );
  }

  return (
    <WalletModal title={t('wallet.sellCard')} name={customer.name} onClose={onClose}>
      <DialogForm
        action={t('wallet.sellCardSave')}
        problem={problem && t(`wallet.sell-${problem}`)}
        busy={isBusy}
        onSubmit={() => void once(sell)}
        onCancel={onClose}
      >
        {products.length > 0 && (
          <NativeSelect
            label={t('wallet.cardProduct')}
            value={productId}
            data={[
              { value: '', label: t('wallet.noProduct') },
              ...products
                .filter(({ active }) => active)
                .map((product) => ({ value: product.id, label: product.name })),
            ]}
            onChange={({ currentTarget }) => setProductId(currentTarget.value)}
          />
        )}
        <TextInput
          data-autofocus
          label={t('wallet.cardName')}
          placeholder={t('wallet.cardNameHint')}
          autoComplete="off"
          maxLength={60}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <div className={classes.pair}>
          <TextInput
            label={t('wallet.cardUses')}
            inputMode="numeric"
            autoComplete="off"
            value={uses}
            onChange={({ currentTarget }) => setUses(currentTarget.value)}
          />
          <MoneyInput
            label={t('wallet.cardPrice')}
            parse={parseMoney}
            value={price}
            onChange={setPrice}
          />
          <TextInput
            type="date"
            label={t('wallet.cardLastDay')}
            min={today()}
            value={until}
            onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          />
          <MethodSelect label={t('sale.method')} value={method} onChange={setMethod} />
          <StaffField value={staffId} onChange={setStaffId} />
        </div>
      </DialogForm>
    </WalletModal>
  );
}
