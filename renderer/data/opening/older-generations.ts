import type { Ports, ShopIdentity } from '../ports.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { foldEverything } from './fold-everything.ts';
import { recoverRows } from './recover-rows.ts';

/** What was found in databases that an earlier rebuild left behind, and which of them may go. */
export type Salvage = { readonly found: number; readonly emptied: readonly string[] };

/**
 * Looks through older databases of this shop: one that could not be opened when it was replaced may
 * hold a sale that had not reached the journal yet ("recorded here, not yet safe"). They are tried
 * at each start, and only one that was read to its end may be deleted. Those of a state that was replaced are left out.
 */
export async function salvageOlder(
  db: ShopDatabase,
  { shopId, generation, oldest = 1 }: ShopIdentity,
  { newId }: Ports,
  alreadyRead: readonly string[],
): Promise<Salvage> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const emptied = [...alreadyRead];
  let found = 0;
  for (let older = oldest; older < generation; older += 1) {
    const name = databaseName(shopId, older);
    if (!names.includes(name) || emptied.includes(name)) continue;
    const old = await ShopDatabase.openNamed(name).catch(() => undefined);
    if (old === undefined) continue;
    const recovered = await recoverRows(old, db, newId);
    old.close();
    found += recovered.found;
    if (recovered.complete) emptied.push(name);
  }
  if (found > 0) await foldEverything(db);
  return { found, emptied };
}

/** Deletes databases that were read to their end, once what they had is in the journal. */
export async function deleteEmptied(names: readonly string[]): Promise<void> {
  for (const name of names) {
    // One that cannot be deleted now is tried again at the next start.
    await ShopDatabase.delete(name).catch(() => undefined);
  }
}
