import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { ProductRow } from '#domain/sales/product-row.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { ImportProgress } from '../import/import-cards.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { WritingShop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { beginLong } from '../write/long-operation.ts';
import type { Write } from '../write/write.ts';
import { documentsOfKind } from './documents.ts';
import { ProductShelf, type Shelved } from './product-shelf.ts';

/** Lines as they are read, in batches of a few thousand at the most. */
export type ProductBatches = Iterable<readonly ProductRow[]> | AsyncIterable<readonly ProductRow[]>;

/** What becomes of a line whose product is in the catalogue already. */
export type KnownProducts = 'keep' | 'update';

export type ProductsOutcome = {
  readonly created: number;
  readonly updated: number;
  readonly kept: number;
};

/**
 * Takes a list of products in, as one action that undoes in one step.
 *
 * Always a long command, as a list of customers (`import-cards.ts`): the counter stays usable, and
 * cancelled, or killed half-way, nothing of it is left. A product that the list does not name stays, and
 * what a line leaves empty empties nothing. The same operation again counts nothing twice.
 */
export async function importProducts(
  shop: WritingShop,
  rows: ProductBatches,
  known: KnownProducts,
  act: Act,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Result<ProductsOutcome, { readonly kind: 'cancelled' }>> {
  const outcome = { created: 0, updated: 0, kept: 0 };
  const long = await beginLong(shop, act);
  if (long === undefined) return accept(outcome);
  try {
    const shelf = new ProductShelf(await documentsOfKind(shop.db, 'product'));
    let taken = 0;
    for await (const batch of rows) {
      if (signal.aborted) break;
      await long.stage(async (write) => {
        for (const row of batch) outcome[takeIn(shelf, write, row, known)] += 1;
      });
      taken += batch.length;
      progress(taken, 0, 'staging');
    }
    if (signal.aborted) {
      await long.abandon();
      return refuse({ kind: 'cancelled' });
    }
    await long.commit(outcome, (part, of) =>
      progress(Math.round((taken * part) / of), taken, 'placing'),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(outcome);
}

/** What `importProducts` would do. Writes nothing. */
export async function planProducts(
  db: ShopDatabase,
  rows: ProductBatches,
  known: KnownProducts,
): Promise<ProductsOutcome> {
  const shelf = new ProductShelf<Shelved>(await documentsOfKind(db, 'product'));
  const outcome = { created: 0, updated: 0, kept: 0 };
  for await (const batch of rows) {
    for (const row of batch) {
      const placed = shelf.place(row);
      if (placed.kind === 'create') {
        shelf.put({ fields: placed.fields });
        outcome.created += 1;
      } else if (placed.kind === 'update' && known === 'update') {
        const { product, changes } = placed;
        shelf.put({ fields: { ...product.fields, ...changes } }, product);
        outcome.updated += 1;
      } else outcome.kept += 1;
    }
  }
  return outcome;
}

function takeIn(
  shelf: ProductShelf<Document>,
  write: Write,
  row: ProductRow,
  known: KnownProducts,
): keyof ProductsOutcome {
  const placed = shelf.place(row);
  if (placed.kind === 'create') {
    shelf.put(write.createDocument('product', placed.fields));
    return 'created';
  }
  if (placed.kind === 'same' || known === 'keep') return 'kept';
  const { product, changes } = placed;
  shelf.put(write.editDocument(product, changes), product);
  return 'updated';
}
