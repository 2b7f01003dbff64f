import { patchFor } from '#domain/customers/card-edit.ts';
import type { Card, CardEdit, CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { readCard } from './card-queries.ts';
import { liveDocument } from './customer-documents.ts';

/**
 * Changes fields of a card; what was not touched keeps its own stamp, so that two counters can edit
 * different fields of one card and both be right. Each change is kept for the card's history and undo.
 */
export async function editCard(
  shop: Shop,
  id: RowId,
  edit: CardEdit,
  act: Act,
): Promise<Result<Card, CardRefusal>> {
  const done = await operate<RowId, CardRefusal>(shop, act, async (write) => {
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });

    const patch = patchFor(document, edit, { id, today: write.today, newKey: write.newId });
    if (!patch.ok) return patch;
    write.editDocument(document, patch.value);
    return accept(id);
  });
  return done.ok ? readCard(shop, done.value) : done;
}
