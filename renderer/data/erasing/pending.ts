import type { RowId } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';

/** Erasures whose old bytes are gone; and those for which the database waits to be written anew, or just was. */
const doneKey = 'erased-in-bytes';
const wantedKey = 'renewal-wanted';
const renewedKey = 'renewed-for';
/** In which run of the app the old database was seen to be deleted. */
const runKey = 'renewed-in-run';

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
    await db.local.bulkDelete([wantedKey, runKey]);
  });
}

/** Whether it was written anew, and only the next start of the app is waited for. */
export async function waitsForNextStart(db: ShopDatabase): Promise<boolean> {
  return (await idsIn(db, renewedKey)).length > 0;
}

/**
 * Says that those erasures are done, in the first run of the app after the one that deleted the old database: Chromium frees
 * the bytes of a deleted database when it opens its files anew, and not before (seen in Electron 33: they lay there 9 s later
 * and after closing, and were gone at the next start). `run` is another in each run of the app.
 */
export async function settleRenewal(
  db: ShopDatabase,
  shopId: string,
  run: string,
): Promise<boolean> {
  const renewed = await idsIn(db, renewedKey);
  if (renewed.length === 0) return false;
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const own = names.filter((name) => name.startsWith(`shop-${shopId}-`));
  if (own.some((name) => name !== db.name)) return false;
  return db.transaction('rw', db.local, async () => {
    const deletedIn = (await db.local.get(runKey))?.value;
    if (deletedIn === undefined) await db.local.put({ key: runKey, value: run });
    if (deletedIn === undefined || deletedIn === run) return false;
    const done = new Set([...(await idsIn(db, doneKey)), ...renewed]);
    await db.local.put({ key: doneKey, value: [...done] });
    await db.local.bulkDelete([renewedKey, runKey]);
    return true;
  });
}

async function idsIn(db: ShopDatabase, key: string): Promise<readonly RowId[]> {
  const value = (await db.local.get(key))?.value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this file writes these rows.
  return Array.isArray(value) ? (value as readonly RowId[]) : [];
}
