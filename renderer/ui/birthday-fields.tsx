import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';

import type { TypedBirthday } from '#domain/customers/typed-card.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './birthday-fields.module.css';

type BirthdayFieldsProps = {
  readonly form: TypedBirthday;
  readonly onChange: (change: Partial<TypedBirthday>) => void;
};

/** Year, month, day as three small fields: many people tell the day only, and lunar days have no calendar to click. */
export function BirthdayFields({ form, onChange }: BirthdayFieldsProps) {
  const { t } = useWords();
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
        <TextInput {...part('year')} className={classes.year} />
        <TextInput {...part('month')} className={classes.small} />
        <TextInput {...part('day')} className={classes.small} />
        {form.calendar === 'lunar' && (
          <Checkbox
            label={t('form.leapMonth')}
            checked={form.leap}
            onChange={(event) => onChange({ leap: event.currentTarget.checked })}
          />
        )}
      </div>
    </div>
  );
}
