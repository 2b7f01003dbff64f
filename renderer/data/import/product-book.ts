import type { RowId } from '#domain/kernel/units.ts';
import type { NamedProduct } from '#domain/sales/gather-sales.ts';

import { documentsOfKind, textField } from '../catalogue/documents.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** A product of the catalogue, as a list is compared with it. */
export type KnownProduct = { readonly id: RowId; readonly name: string };

/** Finds the products of a list in the catalogue: by code where the list has one, else by the whole name. */
export type ProductBook = { readonly find: (product: NamedProduct) => KnownProduct | undefined };

/** The whole catalogue, read once for an import. */
export async function readProductBook(db: ShopDatabase): Promise<ProductBook> {
  const codes = new Map<string, KnownProduct>();
  const names = new Map<string, KnownProduct>();
  for (const document of await documentsOfKind(db, 'product')) {
    const known = { id: document.id, name: textField(document, 'name') };
    const code = textField(document, 'code').toUpperCase();
    if (code !== '' && !codes.has(code)) codes.set(code, known);
    if (!names.has(known.name.toLowerCase())) names.set(known.name.toLowerCase(), known);
  }
  return {
    find: ({ code, name }) =>
      code === '' ? names.get(name.toLowerCase()) : codes.get(code.toUpperCase()),
  };
}
