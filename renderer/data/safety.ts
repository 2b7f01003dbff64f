import type { Safety } from './journal/safety.ts';
import type { Shop } from './shop.ts';

/** Resolves once everything committed so far is in the journal, or cannot be for now; says which. */
export async function whenSafe(shop: Shop): Promise<Safety> {
  return shop.sender.settled();
}

/** Tries the journal again at once: the owner has made room or plugged the disk back in. */
export async function retrySaving(shop: Shop): Promise<Safety> {
  return shop.sender.settled();
}
