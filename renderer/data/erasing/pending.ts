import type { RowId } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';

/** Erasures whose old bytes are gone; and those for which the database waits to be written anew, or just was. */
const doneKey = 'erased-in-bytes';
const wantedKey = 'renewal-wanted';
const renewedKey = 'renewed-for';

/** The erasures whose old bytes may still lie on this computer's disk, oldest first, with the moment of each. */
export async function pendingErasures(
  db: ShopDatabase,
): Promise<readonly { readonly id: RowId; readonly at: string }[]> {
  const done = new Set(await idsIn(db, doneKey));
  const erasures = await db.entries.where('mark').equals('erasure').toArray();
  return erasures.filter(({ id }) => !done.has(id)).map(({ id, at }) => ({ id, at }));
}

/**
 * Has the next opening write the database anew, without the bytes that deleted and changed rows left on the disk; then
 * these erasures are done. With none it is a repair: the indexes are written anew as well.
 */
export async function wantRenewal(db: ShopDatabase, erasures: readonly RowId[]): Promise<void> {
  await db.local.put({ key: wantedKey, value: erasures });
}

/** Whether somebody asked for it. */
export async function isRenewalWanted(db: ShopDatabase): Promise<boolean> {
  return (await db.local.get(wantedKey)) !== undefined;
}

/** It could not be done: the disk is full. The shop opens as it is, and whoever asked will ask again. */
export async function giveRenewalUp(db: ShopDatabase): Promise<void> {
  await db.local.delete(wantedKey);
}

/** In the new database: it was written anew, and the old one waits to be deleted. */
export async function noteRenewed(db: ShopDatabase): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    await db.local.put({ key: renewedKey, value: await idsIn(db, wantedKey) });
    await db.local.delete(wantedKey);
  });
}

/** Once no older database of the shop is left: those erasures are done. Answers whether there was something to settle. */
export async function settleRenewal(db: ShopDatabase, shopId: string): Promise<boolean> {
  const renewed = await idsIn(db, renewedKey);
  if (renewed.length === 0) return false;
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const own = names.filter((name) => name.startsWith(`shop-${shopId}-`));
  if (own.some((name) => name !== db.name)) return false;
  await db.transaction('rw', db.local, async () => {
    const done = new Set([...(await idsIn(db, doneKey)), ...renewed]);
    await db.local.put({ key: doneKey, value: [...done] });
    await db.local.delete(renewedKey);
  });
  return true;
}

async function idsIn(db: ShopDatabase, key: string): Promise<readonly RowId[]> {
  const value = (await db.local.get(key))?.value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this file writes these rows.
  return Array.isArray(value) ? (value as readonly RowId[]) : [];
}
