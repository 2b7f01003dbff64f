import { ActionIcon } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import {
  customFieldsOf,
  deleteCustomField,
  moveCustomField,
} from '#data/catalogue/custom-fields.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { CustomFieldForm } from './custom-field-form.tsx';
import { RowButton } from './row-button.tsx';
import classes from './rows.module.css';
import { useSaved } from './use-saved.ts';

/** What this shop wants to know beyond what every shop does. Cards show the fields in this order. */
export function CustomFieldsSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const fields = useLiveQuery(() => customFieldsOf(shop), [shop]) ?? [];
  const [edited, setEdited] = useState<CustomField>();

  async function move({ id }: CustomField, by: -1 | 1) {
    const act = newAct();
    const outcome = await moveCustomField(shop, id, by, act);
    if (outcome.ok) await tellSaved(act);
  }

  async function remove({ id, name }: CustomField) {
    const act = newAct();
    const outcome = await deleteCustomField(shop, id, act);
    if (outcome.ok) await tellSaved(act, t('settings.fieldRemoved', { name }));
  }

  return (
    <Sheet title={t('settings.fields')} hint={t('settings.fieldsHint')}>
      {fields.length === 0 && <EmptyState icon="columns" title={t('settings.fieldsEmpty')} />}
      <ul className={classes.list}>
        {fields.map((field, at) => (
          <li key={field.id} className={classes.row}>
            <span className={classes.name}>{field.name}</span>
            <span className={classes.soft}>
              {[t(`settings.kind-${field.kind}`), field.choices.join('、')]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
            <span className={classes.buttons}>
              <Tool
                icon="up"
                label={t('settings.fieldUp', { name: field.name })}
                disabled={at === 0}
                onClick={() => void move(field, -1)}
              />
              <Tool
                icon="down"
                label={t('settings.fieldDown', { name: field.name })}
                disabled={at === fields.length - 1}
                onClick={() => void move(field, 1)}
              />
              <RowButton name={field.name} onClick={() => setEdited(field)} />
              <Tool
                icon="close"
                label={t('settings.removeField', { name: field.name })}
                onClick={() => void remove(field)}
              />
            </span>
          </li>
        ))}
      </ul>
      <CustomFieldForm
        key={edited?.id ?? 'new'}
        field={edited}
        onSaved={() => setEdited(undefined)}
      />
    </Sheet>
  );
}

type ToolProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} size={17} />
    </ActionIcon>
  );
}
