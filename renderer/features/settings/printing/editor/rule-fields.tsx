import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { useProducts } from '#data/catalogue/use-products.ts';
import { readProgram } from '#data/loyalty/program.ts';
import { useShop } from '#data/use-shop.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import type { TemplateRule } from '#domain/printing/template.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';

import type { DraftTemplate } from './draft-template.ts';
import classes from './editor.module.css';

type RuleFieldsProps = {
  readonly draft: DraftTemplate;
  readonly onChange: (patch: Partial<DraftTemplate>, typing?: string) => void;
};

/** What the owner calls it, and when it is taken instead of the ordinary one. */
export function RuleFields({ draft, onChange }: RuleFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { rule, document, name, paper, numbersPages } = draft;
  const kinds = ['always', ...documentShapes[document].rules] as const;

  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.whole ?? ''}
        label={t('print.setName')}
        description={t('print.setNameHint')}
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={({ currentTarget: { value } }) => onChange({ name: value }, 'name')}
      />
      {(kinds.length > 1 || rule.kind === 'unknown') && (
        <NativeSelect
          className={classes.grow ?? ''}
          label={t('print.setRule')}
          description={t('print.setRuleHint')}
          value={rule.kind}
          data={[...kinds, ...(rule.kind === 'unknown' ? (['unknown'] as const) : [])].map(
            (value) => ({ value, label: t(`print.setRule-${value}`) }),
          )}
          onChange={({ currentTarget: { value } }) => {
            const kind = kinds.find((one) => one === value);
            if (kind !== undefined) onChange({ rule: emptyRules[kind] });
          }}
        />
      )}
      {rule.kind === 'category' && (
        <CategoryField
          value={rule.category}
          onChange={(category) => onChange({ rule: { kind: 'category', category } }, 'category')}
        />
      )}
      {rule.kind === 'tier' && (
        <TierField
          value={rule.tierId}
          onChange={(tierId) => onChange({ rule: { kind: 'tier', tierId } })}
        />
      )}
      {paper.height !== null && (
        <Checkbox
          className={classes.whole ?? ''}
          label={t('print.setNumbersPages')}
          checked={numbersPages}
          onChange={({ currentTarget: { checked } }) => onChange({ numbersPages: checked })}
        />
      )}
    </div>
  );
}

const emptyRules = {
  always: { kind: 'always' },
  category: { kind: 'category', category: '' },
  tier: { kind: 'tier', tierId: '' },
} as const satisfies Record<string, TemplateRule>;

type CategoryFieldProps = {
  readonly value: string;
  readonly onChange: (category: string) => void;
};

function CategoryField({ value, onChange }: CategoryFieldProps) {
  const { t } = useWords();
  const categories = new Set(useProducts().map(({ category }) => category));
  categories.delete('');
  return (
    <Autocomplete
      className={classes.grow ?? ''}
      label={t('print.setCategory')}
      data={[...categories].sort((one, other) => one.localeCompare(other))}
      limit={50}
      value={value}
      error={value.trim() === '' && t('print.setProblem-no-category')}
      onChange={onChange}
    />
  );
}

type TierFieldProps = { readonly value: string; readonly onChange: (tierId: string) => void };

function TierField({ value, onChange }: TierFieldProps) {
  const { db } = useShop();
  const words = useWords();
  const { t } = words;
  const tiers = useLiveQuery(async () => (await readProgram(db)).tiers, [db]) ?? [];
  return (
    <NativeSelect
      className={classes.grow ?? ''}
      label={t('print.setTier')}
      value={value}
      error={value === '' && t('print.setProblem-no-tier')}
      data={[
        ...(value === '' ? [{ value: '', label: '' }] : []),
        ...tiers.map(({ id, name }) => ({ value: id, label: tierName(name, words) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
