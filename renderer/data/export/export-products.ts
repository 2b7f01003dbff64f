import type { ExportCell, ExportTable } from '#domain/export/export-table.ts';
import { amountCell } from '#domain/export/number-cells.ts';

import { documentsOfKind } from '../catalogue/documents.ts';
import { type Product, productFrom } from '../catalogue/products.ts';
import type { Shop } from '../shop.ts';

const productColumns = ['code', 'name', 'category', 'price', 'unit', 'careText', 'active'] as const;
type ProductColumn = (typeof productColumns)[number];

export type ProductWords = {
  readonly title: string;
  readonly heading: (column: ProductColumn) => string;
  readonly yes: string;
  readonly no: string;
};

/** The catalogue as a table, in the order of its names. */
export async function exportProducts(shop: Shop, words: ProductWords): Promise<ExportTable> {
  const products = (await documentsOfKind(shop.db, 'product')).map(productFrom);
  const rows = products
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((product) => productColumns.map((column) => productCell(product, column, words)));
  async function* batches() {
    yield rows;
  }
  return { name: words.title, headings: productColumns.map(words.heading), batches: batches() };
}

function productCell(product: Product, column: ProductColumn, words: ProductWords): ExportCell {
  if (column === 'price') return amountCell(product.price);
  if (column === 'active') return product.active ? words.yes : words.no;
  return product[column];
}
