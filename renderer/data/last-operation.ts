import type { OperationId } from '#domain/kernel/units.ts';

import type { Shop } from './shop.ts';

const last = new WeakMap<Shop, OperationId | null>();

/**
 * The last thing that was done at this computer, on whatever screen: what Alt+Z takes back. Null after it was taken
 * back, and after a person was erased: what one key brings back must never be a surprise.
 */
export function lastOperation(shop: Shop): OperationId | null {
  return last.get(shop) ?? null;
}

/** Says what Alt+Z is to take back now; null for nothing. */
export function setLastOperation(shop: Shop, operationId: OperationId | null): void {
  last.set(shop, operationId);
}
