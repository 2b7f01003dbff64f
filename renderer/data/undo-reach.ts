import type { OperationId } from '#domain/kernel/units.ts';

import { subjectsTouchedBy } from './moved-by.ts';
import type { Shop } from './shop.ts';
import { documentsTouchedBy } from './undo-fields.ts';

/**
 * How many cards, goods and settings an undo of this action would change. A line on one card may have
 * come with an import of thousands, and its undo takes all of it back: the owner is asked first.
 */
export async function undoReach(shop: Shop, operationId: OperationId): Promise<number> {
  const documents = await documentsTouchedBy(shop.db, [operationId]);
  const people = await subjectsTouchedBy(shop.db, [operationId]);
  return new Set([...documents, ...people]).size;
}
