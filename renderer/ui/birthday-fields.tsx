import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useRef } from 'react';

import type { BirthdayReading } from '#domain/care/birthday-near.ts';
import type { TypedBirthday } from '#domain/customers/typed-card.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './birthday-fields.module.css';
import { BirthdayHint } from './birthday-hint.tsx';
import { BirthdayWords } from './birthday-words.tsx';

type BirthdayFieldsProps = {
  readonly form: TypedBirthday;
  readonly onChange: (change: Partial<TypedBirthday>) => void;
  /** The domain's own reading of days; handed in, so that widgets know no calendar. Without it there are the fields alone. */
  readonly reading?: BirthdayReading;
};

/**
 * Year, month, day as three small fields: many people tell the day only, and lunar days have no calendar to click. Below
 * them the same in words (八月十五), and what day it is in the other calendar.
 */
export function BirthdayFields({ form, onChange, reading }: BirthdayFieldsProps) {
  const { t } = useWords();
  const year = useRef<HTMLInputElement>(null);
  const part = (field: 'year' | 'month' | 'day') => ({
    'aria-label': `${t('form.birthday')} ${t(`form.${field}`)}`,
    placeholder: t(`form.${field}`),
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    maxLength: field === 'year' ? 4 : 2,
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <div>
      <span className={classes.label}>{t('form.birthday')}</span>
      <div className={classes.row}>
        <SegmentedControl
          aria-label={t('form.birthday')}
          value={form.calendar}
          onChange={(calendar) => onChange({ calendar })}
          data={[
            { value: 'solar', label: t('form.solar') },
            { value: 'lunar', label: t('form.lunar') },
          ]}
        />
        <TextInput {...part('year')} ref={year} className={classes.year} />
        <TextInput {...part('month')} className={classes.small} />
        <TextInput {...part('day')} className={classes.small} />
        {form.calendar === 'lunar' && (
          <Checkbox
            label={t('form.leapMonth')}
            checked={form.leap}
            onChange={(event) => onChange({ leap: event.currentTarget.checked })}
          />
        )}
        {reading && <BirthdayWords parse={reading.parse} form={form} onChange={onChange} />}
      </div>
      {reading && (
        <BirthdayHint
          reading={reading}
          onKeepLunar={(birthday) => {
            onChange(birthday);
            // The button is gone with it, and whoever works by keys would be nowhere.
            year.current?.focus();
          }}
        />
      )}
    </div>
  );
}
