import { SegmentedControl, TextInput } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from '../offers.module.css';
import type { TypedCoupon } from './typed-coupon.ts';

type ValidityFieldsProps = {
  readonly typed: TypedCoupon;
  readonly onChange: (change: Partial<TypedCoupon>) => void;
};

/** So many days from when it is issued, or from one day to another whoever gets it when. */
export function ValidityFields({ typed, onChange }: ValidityFieldsProps) {
  const { t } = useWords();
  const day = (field: 'first' | 'last', label: string) => (
    <TextInput
      className={classes.grow}
      type="date"
      label={label}
      value={typed[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <SegmentedControl
        className={classes.whole}
        aria-label={t('rewards.validity')}
        value={typed.mode}
        data={[
          { value: 'days', label: t('rewards.mode-days') },
          { value: 'fixed', label: t('rewards.mode-fixed') },
        ]}
        onChange={(mode: TypedCoupon['mode']) => onChange({ mode })}
      />
      {typed.mode === 'days' ? (
        <TextInput
          className={classes.grow}
          label={t('rewards.days')}
          description={t('rewards.daysHint')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.days}
          onChange={(event) => onChange({ days: event.currentTarget.value })}
        />
      ) : (
        <>
          {day('first', t('rewards.firstDay'))}
          {day('last', t('rewards.lastDay'))}
        </>
      )}
    </>
  );
}
