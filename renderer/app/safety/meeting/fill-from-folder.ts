import { fillNext } from '#data/sync-file/fill-next.ts';
import { ShopDatabase } from '#data/shop-database.ts';
import { newRowId } from '#platform/ids.ts';
import { folderThrough, sharedFile } from '#platform/shared-folder/folder-through.ts';
import { lockThrough } from '#platform/shared-folder/lock-through.ts';

import { callsThroughPage } from './calls-through-page.ts';
import type { FilledNext, MeetingWork } from './page-calls.ts';
import { newestComplete } from './whose-folder.ts';

/**
 * Writes the shop that lies in the folder beside the present one, from the newest complete file there; what the others
 * wrote since comes with the first look. Null if there is no whole file yet, or no room.
 */
export async function fillFromFolder({
  present,
  key,
}: MeetingWork['fillNext']['ask']): Promise<FilledNext | null> {
  const calls = callsThroughPage;
  const folder = folderThrough(calls);
  const newest = await newestComplete(folder, lockThrough(calls, key), await folder.list());
  if (newest === undefined) return null;
  const { file, opened } = newest;
  const shopId = opened.head.shop;
  const proof = await calls.proveShared(sharedFile(file));
  const generation = await calls.beginNext(shopId, proof.kind === 'whole' ? proof.bytes : 0);
  if (generation === null) return null;
  const db = await ShopDatabase.openNamed(present.databaseName);
  try {
    const ports = { shopId, generation, newId: newRowId, append: calls.appendToNext };
    const end = await fillNext(db, opened.parts(), ports, () => undefined);
    return { shopId, generation, end };
  } finally {
    db.close();
  }
}
