import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { type FieldForMany, setFieldMany } from '#data/customers/batch/set-field-many.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import type { BatchDialogProps } from './dialog-props.ts';
import { FieldValue } from './field-value.tsx';
import { type SetField, emptyEdit, fieldsToSet } from './set-fields.ts';

/** Asks which field everybody ticked gets, and which value; no value empties it. */
export function FieldDialog({ ids, facts, busy, carryOut, onClose }: BatchDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const fields = fieldsToSet(facts.fields, words);
  const [chosen, setChosen] = useState<SetField['id']>('source');
  const [edit, setEdit] = useState<FieldForMany>(emptyEdit('source', facts.fields));
  const count = ids.length;
  const label = fields.find(({ id }) => id === chosen)?.label ?? '';

  return (
    <ConfirmDialog
      title={t('customers.fieldTitle', { count })}
      text={t('customers.fieldText')}
      action={t('customers.fieldThem', { count })}
      busy={busy}
      onClose={onClose}
      onConfirm={() =>
        void carryOut(
          (act, run) => setFieldMany(shop, ids, edit, act, run),
          (done) => t('customers.fieldSet', { count: done, field: label }),
        )
      }
    >
      <NativeSelect
        data-autofocus
        label={t('filter.field')}
        value={chosen}
        data={fields.map(({ id, label: name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          const field = fields.find(({ id }) => id === event.currentTarget.value);
          if (field === undefined) return;
          setChosen(field.id);
          setEdit(emptyEdit(field.id, facts.fields));
        }}
      />
      <FieldValue field={chosen} fields={facts.fields} edit={edit} onChange={setEdit} />
    </ConfirmDialog>
  );
}
