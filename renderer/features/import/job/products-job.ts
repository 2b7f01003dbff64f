import {
  type KnownProducts,
  importProducts,
  planProducts,
} from '#data/catalogue/import-products.ts';
import type { WritingShop } from '#data/shop.ts';
import type { Act } from '#data/write/act.ts';
import { type ProductRow, readProductRow } from '#domain/sales/product-row.ts';

import { type Done, type Found, speedAfterReading } from './found.ts';
import type { Checked, ImportSetup } from './import-job.ts';
import type { RowCount } from './read-customers.ts';
import { RefusedRows } from './refused-rows.ts';
import { type Reading, Stopped, bodyRows } from './rows-in-file.ts';

/** Reads a whole list of products and says what an import would do. Writes nothing. */
export async function checkProducts(
  { db }: WritingShop,
  setup: ImportSetup,
  reading: Reading,
): Promise<Found<Checked>> {
  const refused = new RefusedRows();
  const count: RowCount = { rows: 0 };
  const rows = productsIn(setup, reading, refused, count);
  const products = await planProducts(db, rows, knownIn(setup));
  const value = { ...count, ...refused.summary(), customers: null, sales: null, products };
  return { value, refused };
}

/** Takes a list of products in. @throws Stopped once the owner has cancelled; nothing of it is left. */
export async function runProducts(
  shop: WritingShop,
  setup: ImportSetup,
  act: Act,
  reading: Reading,
): Promise<Found<Done>> {
  const refused = new RefusedRows();
  const count: RowCount = { rows: 0 };
  const rows = productsIn(setup, reading, refused, count);
  const progress = speedAfterReading(reading);
  const done = await importProducts(shop, rows, knownIn(setup), act, progress, reading.signal);
  if (!done.ok) throw new Stopped();
  const value = { rows: count.rows, customers: null, sales: null, products: done.value };
  return { value, refused };
}

/** One by one is for people; goods are kept until the owner says that all are updated. */
function knownIn({ duplicates }: ImportSetup): KnownProducts {
  return duplicates === 'update' ? 'update' : 'keep';
}

async function* productsIn(
  setup: ImportSetup,
  reading: Reading,
  refused: RefusedRows,
  count: RowCount,
): AsyncGenerator<readonly ProductRow[]> {
  for await (const batch of bodyRows(setup, reading)) {
    count.rows += batch.length;
    const good: ProductRow[] = [];
    for (const row of batch) {
      const read = readProductRow(row.cells, setup.productColumns);
      if (read.ok) good.push(read.value);
      else refused.add(row, read.refusal);
    }
    yield good;
  }
}
