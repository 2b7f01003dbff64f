import type { Transaction } from 'dexie';

/**
 * One shipped change of the stored shape. Once released, a migration is history:
 * never edit it, add the next one, with a test that starts from the old shape.
 */
export type Migration = {
  readonly version: number;
  readonly stores: Record<string, string | null>;
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>;
};
