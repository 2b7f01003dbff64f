import type { CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { liveDocument } from './customer-documents.ts';

/**
 * Puts a card away: no list and no search shows it. Everything stays in it, and undo brings it back
 * (`design.md` §3). Making someone forgotten is another command.
 */
export async function deleteCard(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, CardRefusal>> {
  return operate(shop, act, async (write) => {
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });
    write.editDocument(document, { deletedAt: write.at });
    return accept(null);
  });
}
