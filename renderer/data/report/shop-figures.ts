import type { Shop } from '../shop.ts';

/**
 * How large the shop is and how it stands, for a report of a problem: counts alone. Not one word of a row is read, so
 * that none can come along.
 */
export async function shopFigures(shop: Shop): Promise<Readonly<Record<string, number | string>>> {
  const { db } = shop;
  const counts = await Promise.all(
    db.tables.map(async (table) => [`rows in ${table.name}`, await table.count()] as const),
  );
  return {
    generation: shop.generation,
    'schema version': db.verno,
    safety: shop.sender.safety().kind,
    ...Object.fromEntries(counts),
  };
}
