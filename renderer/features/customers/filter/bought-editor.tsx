import { MultiSelect } from '@mantine/core';

import { useProducts } from '#data/catalogue/use-products.ts';
import { isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { AmountInput } from './amount-input.tsx';
import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';

/** Products, whole categories, and how long ago at the most. */
export function BoughtEditor({ condition, onChange }: EditorProps<'bought'>) {
  const { t } = useWords();
  const products = useProducts();
  const { categories, days } = condition;
  const known = new Set<string>(products.map(({ id }) => id));
  const gone = condition.products.filter((id) => !known.has(id));
  const kinds = [...new Set([...products.map(({ category }) => category), ...categories])];
  return (
    <>
      <MultiSelect
        className={classes.value}
        searchable
        limit={50}
        aria-label={t('filter.products')}
        placeholder={condition.products.length === 0 ? t('filter.products') : ''}
        nothingFoundMessage={t('filter.nothing')}
        value={[...condition.products]}
        data={[
          ...products.map(({ id, name }) => ({ value: String(id), label: name })),
          ...gone.map((id) => ({ value: String(id), label: t('filter.goneProduct') })),
        ]}
        onChange={(chosen) => onChange({ ...condition, products: chosen.filter(isRowId) })}
      />
      <MultiSelect
        className={classes.value}
        searchable
        aria-label={t('filter.categories')}
        placeholder={categories.length === 0 ? t('filter.categories') : ''}
        nothingFoundMessage={t('filter.nothing')}
        value={[...categories]}
        data={kinds.filter((kind) => kind !== '')}
        onChange={(chosen) => onChange({ ...condition, categories: chosen })}
      />
      <AmountInput
        label={t('filter.daysOrEver')}
        value={days}
        decimals={0}
        unit={t('filter.daysUnit')}
        onChange={(count) => onChange({ ...condition, days: count })}
      />
    </>
  );
}
