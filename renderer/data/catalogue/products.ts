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
  /** The article number or bar code. Empty if the shop uses none; else it means one product. */
  readonly code: string;
  readonly category: string;
  readonly price: Cents;
  /** What one of it is: `盒`, `50g`, `次`. */
  readonly unit: string;
  /** What the buyer should know afterwards, for the after-sale card: "hand wash, cold". */
  readonly careText: string;
  readonly active: boolean;
};

export type ProductRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'code-taken' };

/** Makes a product or changes one. Sales that were made keep the name and price of their day. */
export async function saveProduct(
  shop: Shop,
  product: Omit<Product, 'id'> & { readonly id?: RowId },
  act: Act,
): Promise<Result<Product, ProductRefusal>> {
  return operate<Product, ProductRefusal>(shop, act, async (write) => {
    const { id, ...given } = product;
    const fields = trimmed(given);
    if (fields.name === '') return refuse({ kind: 'empty' });
    if (fields.code !== '') {
      const others = (await documentsOfKind(shop.db, 'product')).filter((one) => one.id !== id);
      const code = productKey(fields.code);
      if (others.some((one) => productKey(textField(one, 'code')) === code)) {
        return refuse({ kind: 'code-taken' });
      }
    }
    if (id === undefined) return accept(productFrom(write.createDocument('product', fields)));

    const document = await documentOfKind(shop.db, 'product', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    return accept(productFrom(write.editDocument(document, changedFields(document, fields))));
  });
}

/** A product as the screens see it. */
export function productFrom(document: Document): Product {
  return {
    id: document.id,
    name: textField(document, 'name'),
    code: textField(document, 'code'),
    category: textField(document, 'category'),
    price: cents(numberField(document, 'price', 0)),
    unit: textField(document, 'unit'),
    careText: textField(document, 'careText'),
    active: document.fields['active'] !== false,
  };
}

/** How codes and names are compared: full width and case do not make another product. */
export function productKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function trimmed(given: Omit<Product, 'id'>): Omit<Product, 'id'> {
  const { name, code, category, unit, careText } = given;
  return {
    ...given,
    name: name.trim(),
    code: code.trim(),
    category: category.trim(),
    unit: unit.trim(),
    careText: careText.trim(),
  };
}
