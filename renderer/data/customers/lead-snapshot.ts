import { type RowId, type Seq, isRowId, seq } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';

const name = 'leads';

/** Who was on the board and up to which arrival number that is right; undefined if nothing usable is kept. */
export async function loadLeads(
  db: ShopDatabase,
): Promise<{ readonly ids: readonly RowId[]; readonly upTo: Seq } | undefined> {
  const stored = await db.packed.get(name);
  if (stored === undefined) return undefined;
  const ids = idsIn(stored.bytes);
  return ids?.length === stored.total ? { ids, upTo: seq(stored.upTo) } : undefined;
}

/** Keeps who is on the board: ids only, so that nothing of a person who is erased later stays in it. */
export async function saveLeads(db: ShopDatabase, ids: readonly RowId[], upTo: Seq): Promise<void> {
  const { buffer } = new TextEncoder().encode(JSON.stringify(ids));
  await db.packed.put({ name, bytes: buffer, upTo, total: ids.length });
}

/** Undefined for a damaged snapshot: everybody is then read again. */
function idsIn(bytes: ArrayBuffer): readonly RowId[] | undefined {
  try {
    const ids: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(ids) ? ids.filter(isRowId) : undefined;
  } catch {
    return undefined;
  }
}
