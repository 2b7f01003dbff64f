import { Autocomplete, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { goneReasonsOf } from '#data/customers/gone-reasons.ts';
import { useShop } from '#data/use-shop.ts';
import { stages } from '#domain/customers/card.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import { type FormPart, textField } from './form-part.ts';
import { PersonPicker } from './person-picker.tsx';

type BackgroundFieldsProps = FormPart & { readonly cardId: RowId };

/** How they came, who brought them, and how far the shop has come with them. */
export function BackgroundFields({ cardId, ...part }: BackgroundFieldsProps) {
  const shop = useShop();
  const { t } = useWords();
  const { form, onChange } = part;
  const reasons = useLiveQuery(() => goneReasonsOf(shop), [shop]) ?? [];
  const isLead = form.stage === 'lead' || form.stage === 'aiming';
  return (
    <FieldGroup title={t('form.background')}>
      <Choice
        label={t('form.stage')}
        value={form.stage}
        onChange={(stage) => onChange({ stage })}
        choices={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
      />
      {form.stage === 'gone' && (
        <Autocomplete
          label={t('field.goneReason')}
          data={[...new Set(reasons)]}
          value={form.goneReason}
          onChange={(goneReason) => onChange({ goneReason })}
        />
      )}
      {(isLead || form.expectedValue !== '') && (
        <MoneyInput
          label={t('field.expectedValue')}
          parse={parseMoney}
          value={form.expectedValue}
          onChange={(expectedValue) => onChange({ expectedValue })}
        />
      )}
      {(isLead || form.nextStep !== '') && (
        <TextInput label={t('field.nextStep')} {...textField(part, 'nextStep')} />
      )}
      <TextInput label={t('form.occupation')} {...textField(part, 'occupation')} />
      <TextInput label={t('form.source')} {...textField(part, 'source')} />
      <PersonPicker
        label={t('form.referrer')}
        except={cardId}
        value={form.referrerId}
        onChange={(referrerId) => onChange({ referrerId })}
      />
      <TextInput label={t('field.formerNumber')} {...textField(part, 'formerNumber')} />
    </FieldGroup>
  );
}
