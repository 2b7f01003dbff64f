import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import { type Seq, seq } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { openColumns, packColumns } from './pack-columns.ts';

const name = 'customer-columns';

/** The stored columns and the arrival number up to which they are right; undefined if there are none that can be used. */
export async function loadColumns(
  db: ShopDatabase,
): Promise<{ readonly columns: CustomerColumns; readonly upTo: Seq } | undefined> {
  const stored = await db.packed.get(name);
  if (stored === undefined) return undefined;
  const opened = openColumns(stored.bytes);
  return opened.ok ? { columns: opened.value, upTo: seq(stored.upTo) } : undefined;
}

/** Keeps the columns for the next start. */
export async function saveColumns(
  db: ShopDatabase,
  columns: CustomerColumns,
  upTo: Seq,
): Promise<void> {
  await db.packed.put({ name, bytes: packColumns(columns), upTo, total: columns.slots.size });
}

/** Somebody was deleted or erased: what was stored of them goes at once, and is stored anew without them. */
export async function dropColumns(db: ShopDatabase): Promise<void> {
  await db.packed.delete(name);
}
