import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { readWitness } from '../journal/witness.ts';
import { whenSafe } from '../safety.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** How many erasures are known here. They never become fewer. */
export function countErasures(db: ShopDatabase): Promise<number> {
  return db.entries.where('mark').equals('erasure').count();
}

/**
 * The last look before another shop takes the place of this one: up to where the journal goes. Undefined if something has
 * not reached it, or if somebody was erased since there were so many erasures: who fills the other shop read them
 * then, and would bring that person back.
 */
export async function lastLook(shop: Shop, erasures: number): Promise<ChainEnd | undefined> {
  if ((await whenSafe(shop)).kind !== 'safe') return undefined;
  const { db } = shop;
  return db.transaction('r', db.local, db.outbox, db.entries, async () => {
    const isAsBefore = (await db.outbox.count()) === 0 && (await countErasures(db)) === erasures;
    return isAsBefore ? readWitness(db) : undefined;
  });
}
