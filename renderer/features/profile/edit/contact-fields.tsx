import { TextInput } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import { type FormPart, textField } from './form-part.ts';

/** How to reach somebody, and whether that is welcome. */
export function ContactFields(part: FormPart) {
  const { t } = useWords();
  const { form, onChange } = part;
  return (
    <FieldGroup title={t('form.contact')}>
      <TextInput label={t('form.wechat')} {...textField(part, 'wechat')} />
      <TextInput label={t('form.address')} {...textField(part, 'address')} />
      <TextInput label={t('form.contactPerson')} {...textField(part, 'contactPerson')} />
      <Choice
        label={t('form.consent')}
        value={form.consent ?? 'unasked'}
        onChange={(answer) => onChange({ consent: answer === 'unasked' ? null : answer })}
        choices={[
          { value: 'unasked', label: t('form.consentUnasked') },
          { value: 'yes', label: t('form.consentYes') },
          { value: 'no', label: t('form.consentNo') },
        ]}
      />
    </FieldGroup>
  );
}
