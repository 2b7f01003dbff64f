import type { Shop } from '../shop.ts';

/** Whether nothing at all was written in this shop: neither a card nor a setting. Costs two keys at any size. */
export async function isNewShop({ db }: Pick<Shop, 'db'>): Promise<boolean> {
  const [document, entry] = await Promise.all([
    db.documents.limit(1).primaryKeys(),
    db.entries.limit(1).primaryKeys(),
  ]);
  return document.length === 0 && entry.length === 0;
}
