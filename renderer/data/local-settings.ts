import type { Shop } from './shop.ts';

/** A habit of this counter (language, colours, last staff member); undefined if never set. */
export async function localSetting(shop: Pick<Shop, 'db'>, name: string): Promise<unknown> {
  return (await shop.db.local.get(`own/${name}`))?.value;
}

/** Keeps a habit of this counter. Never synced; null forgets it. */
export async function setLocalSetting(
  shop: Pick<Shop, 'db'>,
  name: string,
  value: unknown,
): Promise<void> {
  const key = `own/${name}`;
  if (value === null) await shop.db.local.delete(key);
  else await shop.db.local.put({ key, value });
}
