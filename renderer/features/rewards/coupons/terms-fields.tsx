import { SegmentedControl, TextInput } from '@mantine/core';

import { parseMoney } from '#domain/kernel/money-text.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import classes from '../offers.module.css';
import type { TypedCoupon } from './typed-coupon.ts';

type TermsFieldsProps = {
  readonly typed: TypedCoupon;
  readonly onChange: (change: Partial<TypedCoupon>) => void;
};

const types = ['off', 'percent', 'gift'] as const satisfies readonly TypedCoupon['type'][];

/** What the coupon does: money off, a percentage, or a gift; and from which bill on. */
export function TermsFields({ typed, onChange }: TermsFieldsProps) {
  const { t } = useWords();
  const money = (field: 'off' | 'atMost' | 'from', label: string, placeholder?: string) => (
    <MoneyInput
      className={classes.small}
      label={label}
      placeholder={placeholder}
      parse={parseMoney}
      value={typed[field]}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  return (
    <>
      <SegmentedControl
        className={classes.whole}
        aria-label={t('rewards.couponType')}
        value={typed.type}
        data={types.map((one) => ({ value: one, label: t(`rewards.coupon-${one}`) }))}
        onChange={(type: TypedCoupon['type']) => onChange({ type })}
      />
      {typed.type === 'off' && money('off', t('rewards.off'))}
      {typed.type === 'percent' && (
        <>
          <TextInput
            className={classes.small}
            label={t('rewards.percent')}
            inputMode="numeric"
            autoComplete="off"
            value={typed.percent}
            onChange={(event) => onChange({ percent: event.currentTarget.value })}
          />
          {money('atMost', t('rewards.atMost'), t('rewards.emptyIsAny'))}
        </>
      )}
      {typed.type === 'gift' && (
        <TextInput
          className={classes.grow}
          label={t('rewards.gift')}
          maxLength={60}
          autoComplete="off"
          value={typed.gift}
          onChange={(event) => onChange({ gift: event.currentTarget.value })}
        />
      )}
      {money('from', t('rewards.from'), t('rewards.emptyIsAny'))}
    </>
  );
}
