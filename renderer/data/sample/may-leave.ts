import type { Shop } from '../shop.ts';

/** Whether a long command (an import, a large undo) is under way: leaving the shop now would lose it. */
export async function isBusy(shop: Shop): Promise<boolean> {
  return (await shop.db.longOperations.count()) > 0;
}
