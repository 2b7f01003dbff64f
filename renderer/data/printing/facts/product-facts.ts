import type { RowId } from '#domain/kernel/units.ts';
import { words } from '#domain/printing/print-value.ts';

import { documentOfKind } from '../../catalogue/documents.ts';
import { productFrom } from '../../catalogue/products.ts';
import { type Desk, type PaperFacts, paperOf } from './desk.ts';

/** A price label; undefined for an article that is off the list. */
export async function priceFacts(desk: Desk, productId: RowId): Promise<PaperFacts | undefined> {
  const document = await documentOfKind(desk.shop.db, 'product', productId);
  if (document === undefined) return undefined;
  const { name, price, unit, code, category } = productFrom(document);
  const facts = paperOf(
    desk,
    'priceLabel',
    name,
    { day: desk.today },
    {
      blanks: {
        product: words(name),
        price: { kind: 'money', amount: price },
        unit: words(unit),
        code: words(code),
        category: words(category),
      },
      codes: { product: code === '' ? null : code },
    },
  );
  return { facts, categories: category === '' ? [] : [category], tierId: null };
}
