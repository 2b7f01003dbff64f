import { TextInput } from '@mantine/core';

import { useBirthdayReading } from '#data/care/use-birthday-reading.ts';
import { isUnusualSoFar } from '#domain/customers/phone.ts';
import { useWords } from '#i18n/use-words.ts';
import { BirthdayFields } from '#ui/birthday-fields.tsx';
import { PhoneFields } from '#ui/phone-fields.tsx';

import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import { type FormPart, textField } from './form-part.ts';

/** Name, phones, gender, birthday. */
export function WhoFields(part: FormPart) {
  const { t } = useWords();
  const { form, onChange } = part;
  const reading = useBirthdayReading(form);
  return (
    <FieldGroup title={t('form.who')}>
      <TextInput autoFocus size="md" label={t('form.name')} {...textField(part, 'name')} />
      <PhoneFields
        id="profile-phone"
        phones={form.phones}
        isUnusual={isUnusualSoFar}
        canReorder
        onChange={(phones) => onChange({ phones })}
      />
      <Choice
        label={t('form.gender')}
        value={form.gender ?? 'unknown'}
        onChange={(gender) => onChange({ gender: gender === 'unknown' ? null : gender })}
        choices={[
          { value: 'unknown', label: t('form.unknown') },
          { value: 'female', label: t('form.female') },
          { value: 'male', label: t('form.male') },
        ]}
      />
      <BirthdayFields {...part} reading={reading} />
    </FieldGroup>
  );
}
