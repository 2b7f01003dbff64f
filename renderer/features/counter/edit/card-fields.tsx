import { Checkbox, SegmentedControl, Stack, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

import { useBirthdayReading } from '#data/care/use-birthday-reading.ts';
import type { PersonText } from '#domain/customers/card.ts';
import { isUnusualSoFar } from '#domain/customers/phone.ts';
import { useWords } from '#i18n/use-words.ts';
import { BirthdayFields } from '#ui/birthday-fields.tsx';
import { PhoneFields } from '#ui/phone-fields.tsx';

import type { CardForm } from '../draft/card-form.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import classes from './card-fields.module.css';

type CardFieldsProps = {
  readonly form: CardForm;
  readonly onChange: (change: Partial<CardForm>) => void;
  /** At the counter, somebody new needs few fields; the side panel shows them all. */
  readonly isShort: boolean;
  /** What is said about the name and the phones, in sight while they are typed. */
  readonly underPhones?: ReactNode;
};

/** The fields of a card (`rules.md` §1), the same for somebody new and for an edit. */
export function CardFields({ form, onChange, isShort, underPhones }: CardFieldsProps) {
  const { t } = useWords();
  const { tags } = useShopFacts();
  const reading = useBirthdayReading(form);
  const text = (field: PersonText, id?: string) => ({
    ...(id && { id }),
    label: t(`form.${field}`),
    value: form[field],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });

  return (
    <Stack gap="md">
      <TextInput data-autofocus size="md" {...text('name', 'card-name')} />
      <PhoneFields
        id="card-phone"
        phones={form.phones}
        isUnusual={isUnusualSoFar}
        onChange={(phones) => onChange({ phones })}
      />
      {underPhones}
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
      <BirthdayFields form={form} onChange={onChange} reading={reading} />
      <Textarea autosize minRows={2} {...text('note')} />
      {isShort && form.referrer !== '' && <ReferrerField form={form} onChange={onChange} />}
      {!isShort && (
        <>
          <fieldset className={classes.group}>
            <legend>{t('form.taste')}</legend>
            <Textarea autosize {...text('likes')} />
            <Textarea autosize {...text('dislikes')} />
            <Checkbox.Group
              label={t('form.tags')}
              description={tags.length === 0 ? t('form.noTags') : undefined}
              value={[...form.tagIds]}
              onChange={(ids) =>
                onChange({ tagIds: tags.map(({ id }) => id).filter((id) => ids.includes(id)) })
              }
            >
              <div className={classes.checks}>
                {tags.map((tag) => (
                  <Checkbox key={tag.id} value={tag.id} label={tag.name} />
                ))}
              </div>
            </Checkbox.Group>
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('form.contact')}</legend>
            <TextInput {...text('wechat')} />
            <TextInput {...text('address')} />
            <TextInput {...text('contactPerson')} />
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
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('form.background')}</legend>
            <TextInput {...text('occupation')} />
            <TextInput {...text('source')} />
            <ReferrerField form={form} onChange={onChange} />
            <Choice
              label={t('form.stage')}
              value={form.stage}
              onChange={(stage) => onChange({ stage })}
              choices={[
                { value: 'lead', label: t('stage.lead') },
                { value: 'aiming', label: t('stage.aiming') },
                { value: 'customer', label: t('stage.customer') },
              ]}
            />
          </fieldset>
        </>
      )}
    </Stack>
  );
}

/** Asked at the counter only of somebody who came with a friend's code. */
function ReferrerField({ form, onChange }: Pick<CardFieldsProps, 'form' | 'onChange'>) {
  const { t } = useWords();
  return (
    <TextInput
      label={t('form.referrer')}
      description={t('form.referrerHint')}
      inputMode="numeric"
      autoComplete="off"
      value={form.referrer}
      onChange={(event) => onChange({ referrer: event.currentTarget.value })}
    />
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
};

function Choice<Value extends string>({ label, value, onChange, choices }: ChoiceProps<Value>) {
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={onChange}
        data={[...choices]}
        fullWidth
      />
    </div>
  );
}
