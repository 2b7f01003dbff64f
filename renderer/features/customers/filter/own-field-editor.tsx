import { NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';

import type { CustomKind, CustomValue } from '#domain/customers/custom-field.ts';
import type { CustomTest } from '#domain/customers/filter/filter.ts';
import { useWords } from '#i18n/use-words.ts';

import type { ListFacts } from '../list/use-list-facts.ts';
import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { TestSelect } from './test-select.tsx';

const tests: Readonly<Record<CustomKind, readonly CustomTest[]>> = {
  text: ['contains', 'is', 'filled', 'empty'],
  number: ['atLeast', 'atMost', 'is', 'filled', 'empty'],
  date: ['atLeast', 'atMost', 'is', 'filled', 'empty'],
  choice: ['is', 'filled', 'empty'],
  yesno: ['is', 'filled', 'empty'],
};

/** A field of the shop's own, asked as its kind allows. */
export function OwnFieldEditor({
  condition,
  facts,
  onChange,
}: EditorProps<'custom'> & { readonly facts: ListFacts }) {
  const { t } = useWords();
  const field = facts.fields.find(({ id }) => id === condition.field);
  const kind = field?.kind ?? 'text';
  const asksValue = condition.test !== 'filled' && condition.test !== 'empty';
  return (
    <>
      <TestSelect
        value={condition.test}
        tests={tests[kind]}
        label={(test) => t(`filter.test-${test}`)}
        onChange={(test) => onChange({ ...condition, test })}
      />
      {asksValue && (
        <ValueInput
          kind={kind}
          choices={field?.choices ?? []}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
    </>
  );
}

type ValueInputProps = {
  readonly kind: CustomKind;
  readonly choices: readonly string[];
  readonly value: CustomValue | null;
  readonly onChange: (value: CustomValue | null) => void;
};

function ValueInput({ kind, choices, value, onChange }: ValueInputProps) {
  const { t } = useWords();
  const label = t('filter.value');
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'text':
    case 'date':
      return (
        <TextInput
          className={classes.value}
          type={kind === 'date' ? 'date' : 'text'}
          aria-label={label}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          className={classes.amount}
          aria-label={label}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(number) => onChange(typeof number === 'number' ? number : null)}
        />
      );
    case 'choice':
      return (
        <Select
          className={classes.value}
          aria-label={label}
          placeholder={t('filter.choose')}
          value={text === '' ? null : text}
          data={[...new Set([...choices, ...(text === '' ? [] : [text])])]}
          onChange={onChange}
        />
      );
    case 'yesno':
      return (
        <NativeSelect
          className={classes.test}
          aria-label={label}
          value={value === false ? 'no' : 'yes'}
          data={[
            { value: 'yes', label: t('customers.yes') },
            { value: 'no', label: t('customers.no') },
          ]}
          onChange={(event) => onChange(event.currentTarget.value === 'yes')}
        />
      );
  }
}
