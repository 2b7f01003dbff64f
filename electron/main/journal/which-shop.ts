import type { KnownShop } from '../../contract.ts';
import type { ShopFile, ShopFileReading } from './shop-file.ts';

/** Fresh ids, drawn by the caller. */
export type NewIds = { readonly shopId: string; readonly deviceId: string };

export type WhichShop =
  | { readonly kind: 'this'; readonly shop: ShopFile; readonly write: boolean }
  | { readonly kind: 'newer-app' }
  /** Journal and pointer, or two segments, name different shops: folders were mixed by hand. */
  | { readonly kind: 'mixed' };

/**
 * Decides which shop a data folder holds. The owner's data is found again as long as any
 * one of four is left: the pointer file, the journal, a snapshot, or the view in IndexedDB.
 *
 * Where the pointer is gone the device gets a new id, because nobody can tell whether this
 * folder was copied from another computer, and two devices with one id would tear the clock.
 */
export function whichShop(
  reading: ShopFileReading,
  journalShops: readonly string[],
  /** Whose the newest snapshot is, if there is one whose proof can be read. */
  inSnapshots: string | undefined,
  known: readonly KnownShop[],
  newIds: NewIds,
): WhichShop {
  if (reading.kind === 'newer') return { kind: 'newer-app' };
  const [inJournal, another] = journalShops;
  if (another !== undefined) return { kind: 'mixed' };

  if (reading.kind === 'found') {
    if (inJournal !== undefined && inJournal !== reading.shop.shopId) return { kind: 'mixed' };
    return { kind: 'this', shop: reading.shop, write: false };
  }

  // The snapshots lie in this folder; the databases of other folders lie beside this one's.
  const inFolder = inJournal ?? inSnapshots;
  const views = known.filter(({ shopId }) => inFolder === undefined || shopId === inFolder);
  const newest = views.toSorted((a, b) => b.generation - a.generation)[0];
  const shopId = inFolder ?? newest?.shopId ?? newIds.shopId;
  const generation = newest?.generation ?? 1;
  const shop = { shopId, deviceId: newIds.deviceId, generation, oldest: 1 };
  return { kind: 'this', shop, write: true };
}
