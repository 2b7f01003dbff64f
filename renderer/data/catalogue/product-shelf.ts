import { cents } from '#domain/kernel/units.ts';
import type { ProductRow } from '#domain/sales/product-row.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import { changedFields, textField } from './documents.ts';
import { productKey } from './products.ts';

type Fields = Readonly<Record<string, Value>>;

/** A product of the catalogue, or one that a line above of the list has made or would make. */
export type Shelved = Pick<Document, 'fields'>;

/** What a line of a list does to the catalogue. */
export type Placed<Product extends Shelved> =
  | { readonly kind: 'create'; readonly fields: Fields }
  | { readonly kind: 'update'; readonly product: Product; readonly changes: Fields }
  | { readonly kind: 'same' };

/**
 * The products as a list leaves them so far. Staged chunks lie in no table yet, so what an earlier line
 * made or changed is found here and not in the database.
 */
export class ProductShelf<Product extends Shelved> {
  private readonly slots = new WeakMap<Product, Slot<Product>>();
  private readonly byCode = new Map<string, Slot<Product>[]>();
  private readonly byName = new Map<string, Slot<Product>[]>();
  /** Those without a code: a shop of clothes has a thousand articles of one name, each with its own. */
  private readonly bare = new Map<string, Slot<Product>[]>();

  constructor(products: readonly Product[]) {
    for (const product of products) this.put(product);
  }

  /** A product that is new, or `before` as it is now. */
  put(product: Product, before?: Product): void {
    const slot = (before && this.slots.get(before)) ?? { product };
    slot.product = product;
    this.slots.set(product, slot);
    const [code, name] = [keyIn(product, 'code'), keyIn(product, 'name')];
    const isNewCode = before === undefined || keyIn(before, 'code') !== code;
    if (code !== '' && isNewCode) addTo(this.byCode, code, slot);
    if (before !== undefined && keyIn(before, 'name') === name) return;
    addTo(this.byName, name, slot);
    if (code === '') addTo(this.bare, name, slot);
  }

  /**
   * What becomes of a line: it finds its product by code, else by name (a product with another code is
   * another product). Of several that fit, the one that is just so already, else the oldest: a list that
   * was taken away comes back without changing any of two products with one name.
   */
  place(row: ProductRow): Placed<Product> {
    const fitting = this.fitting(row).map(({ product }) => ({
      product,
      changes: changesIn(product, row),
    }));
    const [oldest] = fitting;
    if (oldest === undefined) {
      return { kind: 'create', fields: { ...unsaid, ...row } };
    }
    const isSame = fitting.some(({ changes }) => Object.keys(changes).length === 0);
    return isSame ? { kind: 'same' } : { kind: 'update', ...oldest };
  }

  private fitting(row: ProductRow): readonly Slot<Product>[] {
    const code = productKey(row.code ?? '');
    const name = productKey(row.name);
    if (code === '') return stillAt(this.byName.get(name), 'name', name);
    const withCode = stillAt(this.byCode.get(code), 'code', code);
    if (withCode.length > 0) return withCode;
    return stillAt(stillAt(this.bare.get(name), 'name', name), 'code', '');
  }
}

/** What a product is where nothing says otherwise (`productFrom`). */
const unsaid = { price: cents(0), active: true };

/** A place on the shelf: an updated product is found where it stood. */
type Slot<Product> = { product: Product };

function addTo<Product>(
  slots: Map<string, Slot<Product>[]>,
  key: string,
  slot: Slot<Product>,
): void {
  const there = slots.get(key);
  if (there === undefined) slots.set(key, [slot]);
  else there.push(slot);
}

/** What was put under a key and has not been renamed since. */
function stillAt<Product extends Shelved>(
  slots: readonly Slot<Product>[] | undefined,
  path: 'code' | 'name',
  key: string,
): readonly Slot<Product>[] {
  return (slots ?? []).filter(({ product }) => keyIn(product, path) === key);
}

function changesIn(product: Shelved, row: ProductRow): Fields {
  const { code, ...rest } = row;
  // Found by its code in other letters: the shop's own way of writing it stays.
  const isOwnCode = productKey(code ?? '') === keyIn(product, 'code');
  const present = { fields: { ...unsaid, ...product.fields } };
  return changedFields(present, isOwnCode ? rest : row);
}

function keyIn(product: Shelved, path: 'code' | 'name'): string {
  return productKey(textField(product, path));
}
