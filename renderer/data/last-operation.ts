import type { OperationId } from '#domain/kernel/units.ts';

import type { Shop } from './shop.ts';

/** An action, and in which words it was told: whoever takes it back by one key is told what that was. */
export type LastOperation = { readonly operationId: OperationId; readonly said: string };

const last = new WeakMap<Shop, LastOperation | null>();

/**
 * The last thing that was done at this computer, on whatever screen: what Alt+Z takes back. Null after it was taken
 * back, after a person was erased and once an import runs: what one key brings back must never be a surprise.
 */
export function lastOperation(shop: Shop): LastOperation | null {
  return last.get(shop) ?? null;
}

/** Says what Alt+Z is to take back now; null for nothing. */
export function setLastOperation(shop: Shop, operation: LastOperation | null): void {
  last.set(shop, operation);
}
