import type { DeviceId } from '#domain/kernel/units.ts';

import type { Clock, NewId } from '../ports.ts';
import type { WritingShop } from '../shop.ts';
import { ShopDatabase } from '../shop-database.ts';

/** What the page tells a worker about the shop that is open. */
export type OpenShopName = { readonly databaseName: string; readonly deviceId: DeviceId };

/** What a worker cannot do itself: the page has the one sender and the in-memory columns. */
export type Errands = { readonly nudge: () => void; readonly publish: () => void };

/**
 * The open shop as a worker writes to it, through a connection of its own. Clock and `seq` are rows read
 * inside each transaction, so worker and page cannot give the same number twice (`design.md` §8.13).
 */
export async function openInWorker(
  { databaseName, deviceId }: OpenShopName,
  ports: { readonly clock: Clock; readonly newId: NewId },
  { nudge, publish }: Errands,
): Promise<WritingShop> {
  const db = await ShopDatabase.openNamed(databaseName);
  return { db, deviceId, ...ports, sender: { nudge }, arrivals: { publish } };
}
