import { Select, TextInput } from '@mantine/core';

import type { CustomField } from '#domain/customers/custom-field.ts';
import { useWords } from '#i18n/use-words.ts';

import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FormPart } from './form-part.ts';

type CustomFieldsProps = FormPart & { readonly fields: readonly CustomField[] };

/** The fields that this shop defined for itself, each asked as its kind wants it. */
export function CustomFields({ form, onChange, fields }: CustomFieldsProps) {
  const { t } = useWords();
  return (
    <FieldGroup title={t('profile.own')}>
      {fields.map((field) => (
        <CustomInput
          key={field.id}
          field={field}
          value={form.custom[field.id] ?? ''}
          onChange={(value) => onChange({ custom: { ...form.custom, [field.id]: value } })}
        />
      ))}
    </FieldGroup>
  );
}

type CustomInputProps = {
  readonly field: CustomField;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function CustomInput({ field: { name, kind, choices }, value, onChange }: CustomInputProps) {
  const { t } = useWords();
  const typed = {
    label: name,
    value,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  };
  switch (kind) {
    case 'text':
      return <TextInput {...typed} />;
    case 'number':
      return <TextInput inputMode="decimal" {...typed} />;
    case 'date':
      return <TextInput placeholder={t('profile.datePlaceholder')} {...typed} />;
    case 'choice':
      return (
        <Select
          clearable
          label={name}
          placeholder={t('profile.unset')}
          // A word that is no longer offered stays what this card says.
          data={[...new Set([...choices, ...(value === '' ? [] : [value])])]}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'yesno':
      return (
        <Choice
          label={name}
          value={value === 'yes' || value === 'no' ? value : ''}
          onChange={onChange}
          choices={[
            { value: '', label: t('profile.unset') },
            { value: 'yes', label: t('profile.yes') },
            { value: 'no', label: t('profile.no') },
          ]}
        />
      );
  }
}
