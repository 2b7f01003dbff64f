import type { RowId } from '#domain/kernel/units.ts';
import { type Cents, cents } from '#domain/kernel/units.ts';
import { accept } from '#domain/kernel/result.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { beginLong, chunkSize } from '../write/long-operation.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { changedFields, documentsOfKind, textField } from './documents.ts';
import { productKey } from './products.ts';

/** One line of a list of products. What is absent or empty stays as it is on a product that is there. */
export type ProductRow = {
  readonly name: string;
  readonly code?: string;
  readonly category?: string;
  readonly price?: Cents;
  readonly unit?: string;
  readonly careText?: string;
  readonly active?: boolean;
};

export type ImportedProducts = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Lines without a name that no code could find a product for. */
  readonly nameless: number;
};

/** Above this, a list is a long command, so that the counter waits for none of it. */
const mostAtOnce = 500;

/**
 * Takes a list of products in, as one action that undoes in one step. A line finds its product by code,
 * else by name (a product with another code is another product); what finds none is made.
 * All or nothing, as every long command; the same operation again counts nothing twice.
 */
export async function importProducts(
  shop: Shop,
  rows: readonly ProductRow[],
  act: Act,
): Promise<ImportedProducts> {
  if (rows.length <= mostAtOnce) {
    const done = await operate<ImportedProducts, never>(shop, act, async (write) => {
      const shelf = shelfOf(await documentsOfKind(shop.db, 'product'));
      return accept(takeIn(shelf, write, rows));
    });
    return done.ok ? done.value : nothing;
  }
  const long = await beginLong(shop, act);
  if (long === undefined) return nothing;
  let outcome = nothing;
  try {
    const shelf = shelfOf(await documentsOfKind(shop.db, 'product'));
    for (let start = 0; start < rows.length; start += chunkSize) {
      await long.stage(async (write) => {
        const part = takeIn(shelf, write, rows.slice(start, start + chunkSize));
        outcome = added(outcome, part);
      });
    }
    await long.commit(outcome);
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return outcome;
}

const nothing: ImportedProducts = { created: 0, updated: 0, unchanged: 0, nameless: 0 };

/** The products as this list leaves them so far, by code and by name. */
type Shelf = {
  readonly byCode: Map<string, RowId>;
  readonly byName: Map<string, RowId>;
  readonly documents: Map<RowId, Document>;
};

function shelfOf(documents: readonly Document[]): Shelf {
  const shelf: Shelf = { byCode: new Map(), byName: new Map(), documents: new Map() };
  for (const document of documents) putOn(shelf, document);
  return shelf;
}

/** Of two products with one name the older one is found. */
function putOn(shelf: Shelf, document: Document): void {
  const code = productKey(textField(document, 'code'));
  const name = productKey(textField(document, 'name'));
  if (code !== '' && !shelf.byCode.has(code)) shelf.byCode.set(code, document.id);
  if (!shelf.byName.has(name)) shelf.byName.set(name, document.id);
  shelf.documents.set(document.id, document);
}

function takeIn(shelf: Shelf, write: Write, rows: readonly ProductRow[]): ImportedProducts {
  const counts = { ...nothing };
  for (const row of rows) counts[takeOne(shelf, write, row)] += 1;
  return counts;
}

function takeOne(shelf: Shelf, write: Write, row: ProductRow): keyof ImportedProducts {
  const known = knownProduct(shelf, row);
  if (known === undefined) {
    if (row.name.trim() === '') return 'nameless';
    const fields = { price: cents(0), active: true, ...givenIn(row) };
    putOn(shelf, write.createDocument('product', fields));
    return 'created';
  }
  // Staged chunks lie in no table yet, so an earlier chunk's document is on the shelf, not in the database.
  const given = givenIn(row);
  // Found by its code in other letters: the shop's own way of writing it stays.
  if (productKey(row.code ?? '') === productKey(textField(known, 'code'))) delete given['code'];
  const changes = changedFields(known, given);
  if (Object.keys(changes).length === 0) return 'unchanged';
  putOn(shelf, write.editDocument(known, changes));
  return 'updated';
}

function knownProduct(shelf: Shelf, row: ProductRow): Document | undefined {
  const code = productKey(row.code ?? '');
  const byCode = code === '' ? undefined : shelf.byCode.get(code);
  if (byCode !== undefined) return shelf.documents.get(byCode);
  const byName = shelf.byName.get(productKey(row.name));
  const document = byName === undefined ? undefined : shelf.documents.get(byName);
  const isAnother = code !== '' && document && textField(document, 'code') !== '';
  return isAnother ? undefined : document;
}

function givenIn(row: ProductRow): Record<string, Value> {
  const given = Object.entries(row).map(
    ([path, value]) => [path, typeof value === 'string' ? value.trim() : value] as const,
  );
  return Object.fromEntries(given.filter(([, value]) => value !== '' && value !== undefined));
}

function added(one: ImportedProducts, other: ImportedProducts): ImportedProducts {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    nameless: one.nameless + other.nameless,
  };
}
