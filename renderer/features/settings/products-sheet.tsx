import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';

import { type ListedProduct, matchingProducts } from '#data/catalogue/product-list.ts';
import type { Product } from '#data/catalogue/products.ts';
import { useProducts } from '#data/catalogue/use-products.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { ProductForm } from './product-form.tsx';
import { ProductRow } from './product-row.tsx';
import classes from './rows.module.css';

/** A screenful or two; imports make thousands, and nobody reads on beyond the search. */
const page = 30;

/** What the shop sells: found by name, code or category. Off sale hides it at the counter and keeps its past. */
export function ProductsSheet() {
  const { t } = useWords();
  const products = useProducts();
  const [typed, setTyped] = useState('');
  const [category, setCategory] = useState('');
  const [onSale, setOnSale] = useState(false);
  const [limit, setLimit] = useState(page);
  const [edited, setEdited] = useState<Product>();
  const categories = useMemo(() => distinct(products, 'category'), [products]);
  const units = useMemo(() => distinct(products, 'unit'), [products]);
  const found = matchingProducts(products, typed)
    .filter((product) => category === '' || product.category === category)
    .filter(({ active }) => active || !onSale);
  const form = { categories, units, onSaved: () => setEdited(undefined) };

  function narrow(change: () => void) {
    change();
    setLimit(page);
  }

  return (
    <Sheet
      title={t('settings.products')}
      hint={t('settingsFind.say-products')}
      {...(products.length > 0 && {
        hint: t('settings.productCount', { count: products.length }),
      })}
    >
      {products.length === 0 && <EmptyState icon="box" title={t('settings.productsEmpty')} />}
      {products.length > 0 && (
        <Group className={classes.finder} align="flex-end" gap="sm">
          <TextInput
            className={classes.grow}
            label={t('settings.findProduct')}
            placeholder={t('settings.findProductHint')}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget: { value } }) => narrow(() => setTyped(value))}
          />
          <NativeSelect
            label={t('settings.category')}
            value={category}
            data={[
              { value: '', label: t('settings.allCategories') },
              ...categories.map((one) => ({ value: one, label: one })),
            ]}
            onChange={({ currentTarget: { value } }) => narrow(() => setCategory(value))}
          />
          <Checkbox
            className={classes.check}
            label={t('settings.onlyOnSale')}
            checked={onSale}
            onChange={({ currentTarget: { checked } }) => narrow(() => setOnSale(checked))}
          />
          <PrintButton
            label={t('print.doPriceLabels')}
            wish={() => ({
              documents: ['priceLabel'],
              subject: {
                kind: 'products',
                labels: found.map(({ id }) => ({ productId: id, count: 1 })),
              },
              how: 'look',
            })}
          />
          <output className={classes.check}>
            {found.length < products.length && t('settings.productFound', { count: found.length })}
          </output>
        </Group>
      )}
      {products.length > 0 && found.length === 0 && (
        <EmptyState icon="search" title={t('settings.noProductFound')} />
      )}
      <ul className={classes.list}>
        {found.slice(0, limit).map((product) =>
          product.id === edited?.id ? (
            <li key={product.id} className={classes.open}>
              <ProductForm product={edited} {...form} />
            </li>
          ) : (
            <ProductRow key={product.id} product={product} onEdit={() => setEdited(product)} />
          ),
        )}
      </ul>
      {found.length > limit && (
        <Button variant="subtle" size="compact-sm" mb="md" onClick={() => setLimit(limit + 100)}>
          {t('settings.showMoreProducts', { count: Math.min(100, found.length - limit) })}
        </Button>
      )}
      {edited === undefined && <ProductForm product={undefined} {...form} />}
    </Sheet>
  );
}

function distinct(products: readonly ListedProduct[], key: 'category' | 'unit'): readonly string[] {
  const words = new Set(products.map((product) => product[key]));
  words.delete('');
  return [...words].sort((one, other) => one.localeCompare(other));
}
