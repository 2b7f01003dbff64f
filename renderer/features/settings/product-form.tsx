import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type Product, saveProduct } from '#data/catalogue/products.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import classes from './rows.module.css';
import { useSaved } from './use-saved.ts';

type ProductFormProps = { readonly product: Product | undefined; readonly onSaved: () => void };

/** One line for a new product or a changed one. Enter saves and leaves the line ready for the next. */
export function ProductForm({ product, onSaved }: ProductFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const [act, setAct] = useState(newAct);
  const [name, setName] = useState(product?.name ?? '');
  const [category, setCategory] = useState(product?.category ?? '');
  const [price, setPrice] = useState(product === undefined ? '' : typedMoney(product.price));
  const [active, setActive] = useState(product?.active ?? true);
  const [problem, setProblem] = useState<string>();

  async function save() {
    const read = parseMoney(price);
    if (!read.ok) {
      setProblem(t(`money.${read.refusal.kind}`));
      return;
    }
    const id = product === undefined ? {} : { id: product.id };
    const outcome = await saveProduct(
      shop,
      { ...id, name, category, price: read.value, active },
      act,
    );
    if (!outcome.ok) {
      setProblem(t('settings.nameEmpty'));
      return;
    }
    setAct(newAct());
    setName('');
    setPrice('');
    setProblem(undefined);
    document.getElementById('product-name')?.focus();
    onSaved();
    await tellSaved(act);
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        id="product-name"
        className={classes.grow}
        label={t('settings.productName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('settings.category')}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value)}
      />
      <MoneyInput
        className={classes.money}
        label={t('settings.price')}
        parse={parseMoney}
        value={price}
        onChange={setPrice}
      />
      {product !== undefined && (
        <Checkbox
          className={classes.check}
          label={t('settings.active')}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      )}
      <Button type="submit">
        {t(product === undefined ? 'settings.addProduct' : 'common.save')}
      </Button>
      {product !== undefined && (
        <Button variant="default" onClick={onSaved}>
          {t('common.cancel')}
        </Button>
      )}
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}
