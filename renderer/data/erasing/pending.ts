import type { RowId } from '#domain/kernel/units.ts';
import { erasedIn } from '#domain/sync/erasing.ts';

import type { ShopDatabase } from '../shop-database.ts';

/** Erasures whose old bytes are gone; and those for which the database waits to be written anew, or just was. */
const doneKey = 'erased-in-bytes';
const wantedKey = 'renewal-wanted';
const renewedKey = 'renewed-for';
const givenUpKey = 'renewal-given-up';
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

/**
 * In a database that is filled to take the place of `present`: which erasures are done there. Those that were done, and those
 * of people of whom nothing ever was on this computer.
 */
export async function bringDone(present: ShopDatabase, into: ShopDatabase): Promise<void> {
  const done = new Set(await idsIn(present, doneKey));
  const erasures = await into.entries.where('mark').equals('erasure').toArray();
  const people = erasures.map((entry) => [...erasedIn([entry])]);
  const known = await present.documents.where(':id').anyOf(people.flat()).primaryKeys();
  const wereHere = new Set(known);
  const settled = erasures.filter(
    ({ id }, at) => done.has(id) || people[at]?.every((person) => !wereHere.has(person)),
  );
  await into.local.put({ key: doneKey, value: settled.map(({ id }) => id) });
}

/** Whether somebody asked for it. */
export async function isRenewalWanted(db: ShopDatabase): Promise<boolean> {
  return (await db.local.get(wantedKey)) !== undefined;
}

/** It could not be done: the disk is full. The shop opens as it is, and nobody asks again by himself before the next day. */
export async function giveRenewalUp(db: ShopDatabase, nowMs: number): Promise<void> {
  await db.local.put({ key: givenUpKey, value: nowMs });
  await db.local.delete(wantedKey);
}

/** When it was last given up; undefined if it was not, or was done since. */
export async function renewalGivenUpAt(db: ShopDatabase): Promise<number | undefined> {
  const value = (await db.local.get(givenUpKey))?.value;
  return typeof value === 'number' ? value : undefined;
}

/** In the new database: it was written anew, and the old one waits to be deleted. */
export async function noteRenewed(db: ShopDatabase): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    await db.local.put({ key: renewedKey, value: await idsIn(db, wantedKey) });
    await db.local.bulkDelete([wantedKey, runKey, givenUpKey]);
  });
}

/** Whether it was written anew for all of them, and only the next start of the app is waited for. */
export async function waitsForNextStart(db: ShopDatabase): Promise<boolean> {
  const renewed = new Set(await idsIn(db, renewedKey));
  return renewed.size > 0 && (await pendingErasures(db)).every(({ id }) => renewed.has(id));
}

/** Whether an older database of this shop is still there: nobody could delete it yet. */
export async function isOlderThere(db: ShopDatabase, shopId: string): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.some((name) => name.startsWith(`shop-${shopId}-`) && name !== db.name);
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
  if (await isOlderThere(db, shopId)) return false;
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
