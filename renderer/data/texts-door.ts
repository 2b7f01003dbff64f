import type { RowId } from '#domain/kernel/units.ts';
import { placeInHistory } from '#domain/sales/history.ts';

import type { ShopDatabase } from './shop-database.ts';

/**
 * Words by the ids that entries point to; `null` for words of someone who was erased. The words of a
 * person's past sales lie in one row, as a list: `<row>:<n>` names the n-th of them.
 */
export async function textsOf(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<ReadonlyMap<RowId, string | null>> {
  if (ids.length === 0) return new Map();
  const rowIds = new Set(ids.map((id) => placeInHistory(id)?.page ?? id));
  const rows = new Map<RowId, string | null>();
  for (const row of await db.texts.bulkGet([...rowIds])) if (row) rows.set(row.id, row.text);

  const lists = new Map<RowId, readonly unknown[]>();
  const found = new Map<RowId, string | null>();
  for (const id of ids) {
    const place = placeInHistory(id);
    const text = rows.get(place?.page ?? id);
    if (text === undefined) continue;
    if (place === undefined || text === null) found.set(id, text);
    else {
      const list = lists.get(place.page) ?? wordsIn(text);
      lists.set(place.page, list);
      const word = list[place.place];
      if (typeof word === 'string') found.set(id, word);
    }
  }
  return found;
}

function wordsIn(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
