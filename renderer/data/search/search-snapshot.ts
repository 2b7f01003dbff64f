import type { SearchIndex } from '#domain/search/search-index.ts';
import { openIndex, packIndex } from '#domain/search/snapshot.ts';
import { type Seq, seq } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';

/** The packed index, and the arrival number up to which it is right. */
export type SearchSnapshot = {
  readonly index: SearchIndex;
  readonly upTo: Seq;
  readonly total: number;
};

const name = 'search';

/** The stored index; undefined if there is none or it is damaged or of another version: it is built anew. */
export async function loadSnapshot(db: ShopDatabase): Promise<SearchSnapshot | undefined> {
  const stored = await db.packed.get(name);
  if (stored === undefined) return undefined;
  const opened = openIndex(stored.bytes);
  if (!opened.ok) return undefined;
  return { index: opened.value, upTo: seq(stored.upTo), total: stored.total };
}

/** Keeps the index for the next start. */
export async function saveSnapshot(
  db: ShopDatabase,
  index: SearchIndex,
  upTo: Seq,
  total: number,
): Promise<void> {
  await db.packed.put({ name, bytes: packIndex(index), upTo, total });
}

/** Forgets the stored index at once: somebody whose bytes are in it asked to be forgotten. */
export async function dropSnapshot(db: ShopDatabase): Promise<void> {
  await db.packed.delete(name);
}
