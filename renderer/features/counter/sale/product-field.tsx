import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';

import { matchingProducts } from '#data/catalogue/product-list.ts';
import type { Product } from '#data/catalogue/products.ts';
import { useProducts } from '#data/catalogue/use-products.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { addLine } from './add-line.ts';
import classes from './product-field.module.css';

const mostShown = 6;

/** A few letters, or the code, and Enter put a product on the bill. A word that is no product becomes a line of its own. */
export function ProductField() {
  const { t, money } = useWords();
  const products = useProducts();
  const onSale = useMemo(() => products.filter(({ active }) => active), [products]);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const found = text.trim() === '' ? [] : matchingProducts(onSale, text).slice(0, mostShown);

  function take(product: Product | undefined) {
    addLine(product ?? text.trim());
    setText('');
    setMarked(0);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || text.trim() === '') return;
    const last = Math.max(0, found.length - 1);
    if (event.key === 'Enter') take(found[marked]);
    else if (event.key === 'ArrowDown') setMarked(Math.min(marked + 1, last));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.root}>
      <TextInput
        id="sale-product"
        label={t('sale.product')}
        placeholder={t('sale.productHint')}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? 'sale-products' : undefined}
        aria-activedescendant={found.length > 0 ? `sale-product-${marked}` : undefined}
        aria-keyshortcuts="Alt+P"
        autoComplete="off"
        rightSection={<KeyHint keys="Alt+P" />}
        rightSectionWidth="4rem"
        rightSectionPointerEvents="none"
        value={text}
        onKeyDown={onKeyDown}
        onBlur={() => setMarked(0)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setMarked(0);
        }}
      />
      {text.trim() !== '' && (
        <ul
          id="sale-products"
          role="listbox"
          aria-label={t('sale.product')}
          className={classes.list}
        >
          {found.map((product, row) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the field does it
            <li
              key={product.id}
              id={`sale-product-${row}`}
              role="option"
              aria-selected={row === marked}
              className={classes.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(product)}
            >
              <span>{product.name}</span>
              <span className={classes.category}>
                {[product.code, product.category].filter((text) => text !== '').join(' · ')}
              </span>
              <span>{money(product.price)}</span>
            </li>
          ))}
          {found.length === 0 && (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the field does it
            <li
              role="option"
              aria-selected="true"
              className={classes.option}
              onClick={() => take(undefined)}
            >
              {t('sale.freeText', { text: text.trim() })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
