import type { CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { documentsOfGroups, isLive, liveDocument } from './customer-documents.ts';

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
    for (const card of await documentsToPutAway(shop.db, [document])) {
      write.editDocument(card, { deletedAt: write.at });
    }
    return accept(null);
  });
}

/**
 * The documents that have to be put away for these cards to be gone: a merged card is there as long as
 * one of its cards is. Everything that deletes cards asks this, once for all of them: awaiting it for each
 * of hundreds would end the transaction.
 */
export async function documentsToPutAway(
  db: ShopDatabase,
  cards: readonly Document[],
): Promise<readonly Document[]> {
  const merged = cards.filter((card) => 'own' in card);
  const parts =
    merged.length === 0
      ? []
      : await documentsOfGroups(
          db,
          merged.map(({ id }) => id),
        );
  return [...cards.filter((card) => !('own' in card)), ...parts.filter(isLive)];
}
