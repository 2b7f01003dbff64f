import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';

import { type CustomFieldRefusal, saveCustomField } from '#data/catalogue/custom-fields.ts';
import { useShop } from '#data/use-shop.ts';
import { type CustomField, customKinds } from '#domain/customers/custom-field.ts';
import { useWords } from '#i18n/use-words.ts';

import { RowForm } from './row-form.tsx';
import classes from './rows.module.css';
import { useRowAct } from './use-row-act.ts';

type CustomFieldFormProps = {
  readonly field: CustomField | undefined;
  readonly onSaved: () => void;
};

const problems = {
  empty: 'settings.nameEmpty',
  taken: 'settings.nameTaken',
  unknown: 'settings.rowGone',
  'too-many': 'settings.fieldTooMany',
  'too-few-choices': 'settings.fieldTooFew',
} as const satisfies Record<CustomFieldRefusal['kind'], string>;

/** A field of the shop's own: its name, its kind (decided once), the words of a choice one a line. */
export function CustomFieldForm({ field, onSaved }: CustomFieldFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, tellKept } = useRowAct(onSaved);
  const [name, setName] = useState(field?.name ?? '');
  const [kind, setKind] = useState(field?.kind ?? 'text');
  const [choices, setChoices] = useState(field?.choices.join('\n') ?? '');
  const [problem, setProblem] = useState<string>();

  async function save() {
    const known = field === undefined ? {} : { id: field.id };
    const edit = { ...known, name, kind, choices: choices.split('\n') };
    const outcome = await saveCustomField(shop, edit, act);
    if (!outcome.ok) return setProblem(t(problems[outcome.refusal.kind]));
    setName('');
    setChoices('');
    setProblem(undefined);
    await tellKept();
  }

  return (
    <RowForm onSave={save}>
      <TextInput
        className={classes.grow}
        label={t('settings.fieldName')}
        maxLength={30}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('settings.fieldKind')}
        disabled={field !== undefined}
        value={kind}
        data={customKinds.map((one) => ({ value: one, label: t(`settings.kind-${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setKind(customKinds.find((one) => one === value) ?? 'text')
        }
      />
      {kind === 'choice' && (
        <Textarea
          className={classes.whole}
          autosize
          minRows={3}
          maxRows={12}
          label={t('settings.choices')}
          description={t('settings.choicesHint')}
          value={choices}
          onChange={(event) => setChoices(event.currentTarget.value)}
        />
      )}
      <Button type="submit">{t(field === undefined ? 'settings.addField' : 'common.save')}</Button>
      {field !== undefined && (
        <>
          <Button variant="default" onClick={onSaved}>
            {t('common.cancel')}
          </Button>
          <p className={classes.note}>{t('settings.kindFixed')}</p>
        </>
      )}
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </RowForm>
  );
}
