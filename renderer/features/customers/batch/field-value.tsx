import { NativeSelect, TextInput } from '@mantine/core';

import type { FieldForMany } from '#data/customers/batch/set-field-many.ts';
import { consents, genders, stages } from '#domain/customers/card.ts';
import type { CustomField, CustomValue } from '#domain/customers/custom-field.ts';
import { isBusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { CustomerSelect } from '../customer-select.tsx';
import { type SetField, ownField } from './set-fields.ts';

type FieldValueProps = {
  readonly field: SetField['id'];
  readonly fields: readonly CustomField[];
  readonly edit: FieldForMany;
  readonly onChange: (edit: FieldForMany) => void;
};

/** The value that everybody gets, in the control that suits the field. */
export function FieldValue({ field, fields, edit, onChange }: FieldValueProps) {
  const { t } = useWords();
  const label = t('filter.value');
  const hint = t('customers.emptyMeansNone');
  switch (field) {
    case 'source':
    case 'occupation':
      return (
        <TextInput
          label={label}
          description={hint}
          value={edit[field] ?? ''}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      );
    case 'stage':
      return (
        <Choice
          label={label}
          value={edit.stage ?? 'customer'}
          data={stages.map((stage) => [stage, t(`stage.${stage}`)])}
          onChange={(value) =>
            onChange({ stage: stages.find((stage) => stage === value) ?? 'customer' })
          }
        />
      );
    case 'gender':
      return (
        <Choice
          label={label}
          value={edit.gender ?? ''}
          data={[
            ['', t('filter.genderNone')],
            ['female', t('customers.female')],
            ['male', t('customers.male')],
          ]}
          onChange={(value) => onChange({ gender: genders.find((one) => one === value) ?? null })}
        />
      );
    case 'consent':
      return (
        <Choice
          label={label}
          value={edit.consent ?? ''}
          data={[
            ['', t('filter.consentNone')],
            ['yes', t('customers.mayYes')],
            ['no', t('customers.mayNo')],
          ]}
          onChange={(value) => onChange({ consent: consents.find((one) => one === value) ?? null })}
        />
      );
    case 'referrer':
      return (
        <CustomerSelect
          label={t('customers.referrer')}
          value={edit.referrerId ?? null}
          onChange={(referrerId) => onChange({ referrerId })}
        />
      );
    default: {
      const own = ownField(field, fields);
      if (own === undefined) return null;
      return (
        <OwnValue
          own={own}
          value={edit.custom?.get(own.id) ?? null}
          onChange={(value) => onChange({ custom: new Map([[own.id, value]]) })}
        />
      );
    }
  }
}

type OwnValueProps = {
  readonly own: CustomField;
  readonly value: CustomValue | null;
  readonly onChange: (value: CustomValue | null) => void;
};

function OwnValue({ own, value, onChange }: OwnValueProps) {
  const { t } = useWords();
  const label = t('filter.value');
  if (own.kind === 'choice' || own.kind === 'yesno') {
    const yesNo = [
      ['yes', t('customers.yes')],
      ['no', t('customers.no')],
    ] as const;
    const choices = own.choices.map((choice) => [choice, choice] as const);
    const isYesNo = own.kind === 'yesno';
    const present = typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
    return (
      <Choice
        label={label}
        value={String(present)}
        data={[['', t('customers.none')], ...(isYesNo ? yesNo : choices)]}
        onChange={(chosen) => onChange(chosen === '' ? null : isYesNo ? chosen === 'yes' : chosen)}
      />
    );
  }
  return (
    <TextInput
      label={label}
      description={t('customers.emptyMeansNone')}
      type={own.kind === 'date' ? 'date' : own.kind === 'number' ? 'number' : 'text'}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget: { value: text } }) => onChange(typedValue(own, text))}
    />
  );
}

function typedValue({ kind }: CustomField, text: string): CustomValue | null {
  if (text.trim() === '') return null;
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : null;
  if (kind === 'date') return isBusinessDay(text) ? text : null;
  return text;
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly data: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, data, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={data.map(([one, word]) => ({ value: one, label: word }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
