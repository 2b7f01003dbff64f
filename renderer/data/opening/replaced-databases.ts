import type { ShopIdentity } from '../ports.ts';
import { ShopDatabase } from '../shop-database.ts';

/**
 * Deletes databases that no shop here will open again: of a state that was replaced, of a shop whose place another
 * took, and those that were being filled when the app was killed. Their journals lie in the folders that were set
 * aside, whole; but one with something that never reached its journal is left where it is.
 *
 * Only where there is a journal, and once the present shop is open and safe: else nobody could say what is needed.
 *
 * `others`: shops whose place was taken on this computer. A database of any other shop is not ours to judge.
 */
export async function deleteReplaced(
  present: ShopIdentity,
  others: readonly string[],
): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (isNeeded(name, present, others)) continue;
    const db = await ShopDatabase.openNamed(name).catch(() => undefined);
    if (db === undefined) continue;
    const waiting = await db.outbox.count().catch(() => 1);
    db.close();
    if (waiting === 0) await ShopDatabase.delete(name).catch(() => undefined);
  }
}

function isNeeded(
  name: string,
  { shopId, generation, oldest = 1 }: ShopIdentity,
  others: readonly string[],
): boolean {
  const [, shop, number] = /^shop-([0-9a-z-]+)-(\d+)$/.exec(name) ?? [];
  if (shop === undefined) return true;
  if (shop !== shopId) return !others.includes(shop);
  return Number(number) >= oldest && Number(number) <= generation;
}
