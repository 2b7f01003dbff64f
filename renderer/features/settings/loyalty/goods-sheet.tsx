import { Autocomplete } from '@mantine/core';
import { useContext, useMemo } from 'react';

import { useProducts } from '#data/catalogue/use-products.ts';
import { useShop } from '#data/use-shop.ts';
import type { GoodsBonus, LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';
import { newRowId } from '#platform/ids.ts';

import { exampleBill, exampleSale } from './examples.ts';
import { ChoiceField, FaultContext, NumberField, TimesField } from './fields.tsx';
import classes from './fields.module.css';
import { ProgramSheet } from './program-sheet.tsx';
import { RowList } from './row-list.tsx';
import { gives } from './sentences.ts';
import { type NamedProduct, namedProducts } from './named-products.ts';
import { plainNumber, typedScaled, typedUnits } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type GoodsRow = {
  readonly id: string;
  readonly kind: 'product' | 'category';
  /** The name of the product or of the category, as typed or picked. */
  readonly target: string;
  readonly times: string;
  readonly perPiece: string;
};

type GoodsForm = { readonly goods: readonly GoodsRow[] };

/** Goods that earn more, by money or by the piece. */
export function GoodsSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t, money } = words;
  const listed = useProducts();
  const products = useMemo(() => namedProducts(listed), [listed]);
  const state = useProgramForm<GoodsForm>(program, {
    shown: (one) => shown(one, products),
    read: (form, { earn }) => read(form, products, earn.decimals),
  });
  const choices = useMemo(
    () => ({
      product: products.map(({ name }) => name),
      category: [...new Set(products.map(({ category }) => category))].filter((one) => one !== ''),
    }),
    [products],
  );

  function examples(tried: LoyaltyProgram): readonly string[] {
    const first = tried.goods[0];
    if (first === undefined) return [t('loyalty.exampleNoGoods')];
    const { productId, category } = first;
    const plain = { ...tried, campaigns: [] };
    const sold = exampleSale({ program: plain, day: today, goods: { productId, category } });
    return [
      t('loyalty.exampleGoods', {
        goods: targetOf(first, products),
        paid: money(exampleBill),
        gives: gives(sold, tried, words, today),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.goods')}
      hint={t('loyalty.goodsHint')}
      state={state}
      examples={examples}
    >
      <RowList
        rows={state.form.goods}
        onRows={(goods) => state.edit({ goods })}
        newRow={() => ({
          id: newRowId(),
          kind: 'product' as const,
          target: '',
          times: '2',
          perPiece: '0',
        })}
        add={t('loyalty.addGoods')}
        empty={t('loyalty.noGoods')}
        row={(row, at, change) => (
          <>
            <ChoiceField
              label={t('loyalty.goodsKind')}
              value={row.kind}
              onChange={(kind) => change({ kind, target: '' })}
              choices={(['product', 'category'] as const).map((value) => ({
                value,
                label: t(`loyalty.goods-${value}`),
              }))}
            />
            <TargetField
              at={`goods/${at}`}
              value={row.target}
              choices={choices[row.kind]}
              onChange={(target) => change({ target })}
            />
            <TimesField
              at={`goods/${at}/percent`}
              label={t('loyalty.times')}
              value={row.times}
              onChange={(times) => change({ times })}
            />
            <NumberField
              at={`goods/${at}/perPiece`}
              label={t('loyalty.perPiece')}
              value={row.perPiece}
              onChange={(perPiece) => change({ perPiece })}
            />
          </>
        )}
      />
    </ProgramSheet>
  );
}

type TargetProps = {
  readonly at: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly onChange: (text: string) => void;
};

function TargetField({ at, value, choices, onChange }: TargetProps) {
  const { t } = useWords();
  const fault = useContext(FaultContext);
  return (
    <Autocomplete
      className={classes.name ?? ''}
      label={t('loyalty.goodsTarget')}
      data={[...choices]}
      limit={20}
      value={value}
      error={fault === at || fault === `${at}/category` || fault === `${at}/productId`}
      onChange={onChange}
    />
  );
}

function shown({ goods, earn }: LoyaltyProgram, products: readonly NamedProduct[]): GoodsForm {
  return {
    goods: goods.map((one) => ({
      id: one.id,
      kind: one.productId === null ? 'category' : 'product',
      target: targetOf(one, products),
      times: plainNumber(one.percent, 2),
      perPiece: plainNumber(one.perPiece, earn.decimals),
    })),
  };
}

/** A product that is named by nothing known has no target, and is refused as such. */
function read(
  { goods }: GoodsForm,
  products: readonly NamedProduct[],
  decimals: number,
): ProgramChange {
  return {
    goods: goods.map(({ id, kind, target, times, perPiece }) => {
      const name = target.trim();
      const product = products.find((one) => one.name === name || one.id === name);
      return {
        id,
        productId: kind === 'product' ? (product?.id ?? null) : null,
        category: kind === 'category' && name !== '' ? name : null,
        percent: typedScaled(times, 2),
        perPiece: typedUnits(perPiece, decimals),
      };
    }),
  };
}

/** A product that is gone keeps its bonus, by its id. */
function targetOf({ productId, category }: GoodsBonus, products: readonly NamedProduct[]): string {
  if (productId === null) return category ?? '';
  return products.find(({ id }) => id === productId)?.name ?? productId;
}
