import { TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';

import { readCategoryCare, saveCategoryCare } from '#data/catalogue/category-care.ts';
import { productKey } from '#data/catalogue/products.ts';
import { useProducts } from '#data/catalogue/use-products.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { useSaved } from '../use-saved.ts';
import { CategoryCareField } from './category-care-field.tsx';
import classes from './printing.module.css';

/** A list that is longer has a field to search it. */
const manyCategories = 12;

/** What buyers of a category should know, for the after-sale card; a product's own words come before these. */
export function CategoryCareSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const products = useProducts();
  const [typed, setTyped] = useState('');
  const kept = useLiveQuery(() => readCategoryCare(shop.db), [shop]);
  const categories = useMemo(() => categoriesOf(products, kept), [products, kept]);
  const found = categories.filter((one) => productKey(one).includes(productKey(typed)));
  if (kept === undefined) return null;

  async function save(category: string, text: string): Promise<void> {
    const act = newAct();
    await saveCategoryCare(shop, category, text, act);
    await tellSaved(act, t('print.setCareSaved', { category }));
  }

  return (
    <Sheet title={t('print.setCareTitle')} hint={t('print.setCareHint')}>
      {categories.length === 0 && <EmptyState icon="box" title={t('print.setCareEmpty')} />}
      {categories.length > manyCategories && (
        <TextInput
          className={classes.finder ?? ''}
          label={t('print.setCareFind')}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {categories.length > 0 && found.length === 0 && (
        <EmptyState icon="search" title={t('print.setCareNoneFound')} />
      )}
      <div className={classes.cares}>
        {found.map((category) => (
          <CategoryCareField
            key={category}
            category={category}
            stored={kept.get(category) ?? ''}
            onSave={(text) => save(category, text)}
          />
        ))}
      </div>
    </Sheet>
  );
}

/** Those of the products, and those that have words although no product is left: words must be found to be changed. */
function categoriesOf(
  products: readonly { readonly category: string }[],
  kept: ReadonlyMap<string, string> | undefined,
): readonly string[] {
  const all = new Set([...products.map(({ category }) => category), ...(kept?.keys() ?? [])]);
  all.delete('');
  return [...all].sort((one, other) => one.localeCompare(other));
}
