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

type Stored = { readonly bytes: ArrayBuffer; readonly upTo: number; readonly total: number };

const key = 'search-snapshot';

/** The stored index; undefined if there is none or it is damaged or of another version: it is built anew. */
export async function loadSnapshot(db: ShopDatabase): Promise<SearchSnapshot | undefined> {
  const stored = (await db.local.get(key))?.value;
  if (!isStored(stored)) return undefined;
  const opened = openIndex(stored.bytes);
  if (!opened.ok) return undefined;
  return { index: opened.value, upTo: seq(stored.upTo), total: stored.total };
}

/** Keeps the index for the next start. One record, so it opens in one read. */
export async function saveSnapshot(
  db: ShopDatabase,
  index: SearchIndex,
  upTo: Seq,
  total: number,
): Promise<void> {
  const value: Stored = { bytes: packIndex(index), upTo, total };
  await db.local.put({ key, value });
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'bytes' in value && value.bytes instanceof ArrayBuffer && 'upTo' in value && 'total' in value
  );
}
