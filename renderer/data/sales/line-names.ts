import type { SaleLine } from '#domain/sales/sale.ts';

import type { ShopDatabase } from '../shop-database.ts';

/** What each line of a sale was, in the words of that day; empty for an amount without words. */
export async function lineNames(
  db: ShopDatabase,
  lines: readonly SaleLine[],
): Promise<readonly string[]> {
  const ids = lines.map(({ textId }) => textId).filter((id) => id !== null);
  const texts = ids.length === 0 ? [] : await db.texts.bulkGet(ids);
  const words = new Map(texts.map((row) => [row?.id, row?.text ?? '']));
  return lines.map(
    ({ name, textId }) => name ?? (textId === null ? '' : (words.get(textId) ?? '')),
  );
}
