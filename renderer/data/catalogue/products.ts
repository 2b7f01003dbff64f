import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type Cents, type RowId, cents } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  numberField,
  textField,
} from './documents.ts';

/** Something the shop sells often enough to have a name. */
export type Product = {
  readonly id: RowId;
  readonly name: string;
  readonly category: string;
  readonly price: Cents;
  readonly active: boolean;
};

export type ProductRefusal = { readonly kind: 'empty' } | { readonly kind: 'unknown' };

/** All products, those no longer sold included (`active` tells), oldest first. */
export async function productsOf(shop: Shop): Promise<readonly Product[]> {
  return (await documentsOfKind(shop.db, 'product')).map(productFrom);
}

/** Makes a product or changes one. Sales that were made keep the name and price of their day. */
export async function saveProduct(
  shop: Shop,
  product: Omit<Product, 'id'> & { readonly id?: RowId },
  act: Act,
): Promise<Result<Product, ProductRefusal>> {
  return operate<Product, ProductRefusal>(shop, act, async (write) => {
    const { id, ...given } = product;
    const fields = { ...given, name: given.name.trim(), category: given.category.trim() };
    if (fields.name === '') return refuse({ kind: 'empty' });
    if (id === undefined) return accept(productFrom(write.createDocument('product', fields)));

    const document = await documentOfKind(shop.db, 'product', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    return accept(productFrom(write.editDocument(document, changedFields(document, fields))));
  });
}

function productFrom(document: Document): Product {
  return {
    id: document.id,
    name: textField(document, 'name'),
    category: textField(document, 'category'),
    price: cents(numberField(document, 'price', 0)),
    active: document.fields['active'] !== false,
  };
}
