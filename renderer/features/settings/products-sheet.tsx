import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type Product, productsOf } from '#data/catalogue/products.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './rows.module.css';
import { ProductForm } from './product-form.tsx';
import { RowButton } from './row-button.tsx';

/** What the shop sells often: name, category, price. Off sale hides it at the counter and keeps its past. */
export function ProductsSheet() {
  const shop = useShop();
  const { t, money } = useWords();
  const products = useLiveQuery(() => productsOf(shop), [shop]) ?? [];
  const [edited, setEdited] = useState<Product>();

  return (
    <Sheet title={t('settings.products')}>
      {products.length === 0 && <EmptyState icon="box" title={t('settings.productsEmpty')} />}
      <ul className={classes.list}>
        {products.map((product) => (
          <li key={product.id} className={classes.row} data-off={!product.active}>
            <span className={classes.name}>{product.name}</span>
            <span className={classes.soft}>{product.category}</span>
            {!product.active && <span className={classes.flag}>{t('settings.inactive')}</span>}
            <span className={classes.end}>{money(product.price)}</span>
            <RowButton name={product.name} onClick={() => setEdited(product)} />
          </li>
        ))}
      </ul>
      <ProductForm
        key={edited?.id ?? 'new'}
        product={edited}
        onSaved={() => setEdited(undefined)}
      />
    </Sheet>
  );
}
