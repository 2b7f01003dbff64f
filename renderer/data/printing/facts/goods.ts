import type { RowId } from '#domain/kernel/units.ts';
import type { ListFacts, PrintFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';
import { goodsOnPaper } from '#domain/printing/sale-on-paper.ts';
import type { SaleLine } from '#domain/sales/sale.ts';

import { type Product, productFrom } from '../../catalogue/products.ts';
import { lineNames } from '../../sales/line-names.ts';
import type { ShopDatabase } from '../../shop-database.ts';
import type { Desk } from './desk.ts';

/** What was sold, as paper needs it. */
export type SoldGoods = {
  /** All of it in one sentence. */
  readonly inOne: string;
  readonly categories: readonly string[];
  /** Care, and the goods themselves unless only an amount was typed: a table of nothing says nothing. */
  readonly lists: PrintFacts['lists'];
};

/** Reads names as they were at the sale, and categories and care as the shop has them now. */
export async function goodsOf(desk: Desk, lines: readonly SaleLine[]): Promise<SoldGoods> {
  const { db } = desk.shop;
  const names = await lineNames(db, lines);
  const products = await productsAmong(
    db,
    lines.flatMap(({ productId }) => productId ?? []),
  );
  const bought = lines.flatMap(({ productId }, at) => {
    const product = productId === null ? undefined : products.get(productId);
    return product === undefined ? [] : [{ product, name: names[at] || product.name }];
  });
  const categories = bought.map(({ product }) => product.category).filter((one) => one !== '');
  return {
    inOne: [...new Set(names.filter((name) => name !== ''))].join('、'),
    categories: [...new Set(categories)],
    lists: {
      ...(names.some((name) => name !== '') && { goods: goodsOnPaper({ lines }, names) }),
      care: careList(desk, bought),
    },
  };
}

/** Articles by their ids, those that are not sold any more too: their care is still asked for. */
async function productsAmong(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<ReadonlyMap<RowId, Product>> {
  const rows = await db.documents.bulkGet([...new Set(ids)]);
  return new Map(
    rows.flatMap((row) => (row?.kind === 'product' ? [[row.id, productFrom(row)] as const] : [])),
  );
}

/** An article's own words, else those of its category; said once for all that they are about. */
function careList(
  { care }: Desk,
  bought: readonly { readonly product: Product; readonly name: string }[],
): ListFacts {
  const namesBy = new Map<string, Set<string>>();
  for (const { product, name } of bought) {
    const text = product.careText || care.get(product.category) || '';
    if (text === '') continue;
    const known = namesBy.get(text);
    if (known === undefined) namesBy.set(text, new Set([name]));
    else known.add(name);
  }
  const rows = [...namesBy].map(([text, names]) => ({
    product: words([...names].join('、')),
    care: words(text),
  }));
  return { rows };
}
