import { Autocomplete, Button, Checkbox, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';

import { type Product, type ProductRefusal, saveProduct } from '#data/catalogue/products.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import { type ProductFields, noProduct } from './product-fields.ts';
import { RowForm } from './row-form.tsx';
import classes from './rows.module.css';
import { useRowAct } from './use-row-act.ts';

type ProductFormProps = {
  readonly product: Product | undefined;
  /** Those there are, to choose from: one category written in two ways would be two. */
  readonly categories: readonly string[];
  readonly units: readonly string[];
  readonly onSaved: () => void;
};

const problems = {
  empty: 'settings.nameEmpty',
  unknown: 'settings.rowGone',
  'code-taken': 'settings.codeTaken',
} as const satisfies Record<ProductRefusal['kind'], string>;

/** A new product or a changed one. Enter saves and leaves the fields ready for the next. */
export function ProductForm({ product, categories, units, onSaved }: ProductFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, tellKept } = useRowAct(onSaved);
  const [fields, setFields] = useState<ProductFields>(
    product === undefined ? noProduct : { ...product, price: typedMoney(product.price) },
  );
  const [problem, setProblem] = useState<string>();
  const put = (change: Partial<ProductFields>) => setFields({ ...fields, ...change });
  const text = (key: 'name' | 'code' | 'careText', label: string) => ({
    label,
    value: fields[key],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      put({ [key]: event.currentTarget.value }),
  });

  async function save() {
    const read = parseMoney(fields.price);
    if (!read.ok) return setProblem(t(`money.${read.refusal.kind}`));
    const id = product === undefined ? {} : { id: product.id };
    const outcome = await saveProduct(shop, { ...fields, ...id, price: read.value }, act);
    if (!outcome.ok) return setProblem(t(problems[outcome.refusal.kind]));
    // The next one is likely to be of the same kind.
    setFields({ ...noProduct, category: fields.category, unit: fields.unit });
    setProblem(undefined);
    document.getElementById('product-name')?.focus();
    await tellKept();
  }

  return (
    <RowForm
      label={t(product === undefined ? 'settings.newProduct' : 'settings.editProduct')}
      onSave={save}
    >
      <TextInput
        id="product-name"
        className={classes.grow}
        {...text('name', t('settings.productName'))}
      />
      <TextInput className={classes.money} {...text('code', t('settings.productCode'))} />
      <Autocomplete
        className={classes.money}
        label={t('settings.category')}
        data={[...categories]}
        limit={50}
        value={fields.category}
        onChange={(category) => put({ category })}
      />
      <MoneyInput
        className={classes.code}
        label={t('settings.price')}
        parse={parseMoney}
        value={fields.price}
        onChange={(price) => put({ price })}
      />
      <Autocomplete
        className={classes.code}
        label={t('settings.unit')}
        placeholder={t('settings.unitHint')}
        data={[...units]}
        limit={50}
        value={fields.unit}
        onChange={(unit) => put({ unit })}
      />
      <Textarea
        className={classes.whole}
        autosize
        minRows={1}
        maxRows={5}
        description={t('settings.careHint')}
        {...text('careText', t('settings.careText'))}
      />
      {product !== undefined && (
        <Checkbox
          className={classes.check}
          label={t('settings.active')}
          checked={fields.active}
          onChange={(event) => put({ active: event.currentTarget.checked })}
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
    </RowForm>
  );
}
