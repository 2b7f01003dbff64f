import { isHistory } from '#domain/sales/history.ts';

import type { ShopDatabase } from './shop-database.ts';
import type { StoredEntry } from './stored-rows.ts';

/**
 * The entries that arrived last, newest first, without packed past sales: part of the one door through which entries are
 * read (`entries-door.ts`).
 */
export async function newestEntries(
  db: ShopDatabase,
  most: number,
): Promise<readonly StoredEntry[]> {
  const rows = await db.entries.orderBy('seq').reverse().limit(most).toArray();
  return rows.filter((row) => !isHistory(row));
}
