import type { SaleLine } from '#domain/sales/sale.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { textsOf } from '../texts-door.ts';

/**
 * What each line of a sale was, in the words of that day; empty for an amount without words. A past
 * sale that came with the catalogue's own name says what the catalogue says.
 */
export async function lineNames(
  db: ShopDatabase,
  lines: readonly SaleLine[],
): Promise<readonly string[]> {
  const ids = lines.map(({ textId }) => textId).filter((id) => id !== null);
  const words = await textsOf(db, ids);
  const unnamed = lines.flatMap(({ name, textId, productId }) =>
    name === null && textId === null && productId !== null ? [productId] : [],
  );
  const products = unnamed.length === 0 ? [] : await db.documents.bulkGet([...new Set(unnamed)]);
  const names = new Map(products.map((row) => [row?.id, row?.fields['name']]));
  return lines.map(({ name, textId, productId }) => {
    if (name !== null) return name;
    if (textId !== null) return words.get(textId) ?? '';
    const known = productId === null ? undefined : names.get(productId);
    return typeof known === 'string' ? known : '';
  });
}
