import { patchFor } from '#domain/customers/card-edit.ts';
import type { Card, CardEdit, CardRefusal } from '#domain/customers/card.ts';
import { suits } from '#domain/customers/custom-field.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { readCustomFields } from '../catalogue/custom-fields.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { readCard } from './card-queries.ts';
import { withConfirmation } from './confirm-card.ts';
import { liveDocument } from './customer-documents.ts';
import { wouldCircle } from './referrer-chain.ts';

/**
 * Changes fields of a card; what was not touched keeps its own stamp, so that two counters can edit
 * different fields of one card and both be right. Each change is kept for the card's history and undo.
 * Whoever mends how to reach somebody has just asked: the card counts as confirmed today.
 *
 * Besides what `patchFor` refuses: a referrer who was brought by this person, and values that do not
 * suit a field of the shop's own (`rules.md` §1, §7).
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
    const refusal = await whyNotEdit(shop.db, document.id, edit);
    if (refusal !== undefined) return refuse(refusal);

    const context = { id: document.id, today: write.today, newKey: write.newId };
    const patch = patchFor(document, edit, context);
    if (!patch.ok) return patch;
    write.editDocument(document, withConfirmation(document, patch.value, write.today));
    return accept(document.id);
  });
  return done.ok ? readCard(shop, done.value) : done;
}

/** What only the rest of the book can tell about an edit: other cards, and the fields that the shop defined. */
export async function whyNotEdit(
  db: ShopDatabase,
  id: RowId,
  edit: Pick<CardEdit, 'referrerId' | 'custom'>,
): Promise<CardRefusal | undefined> {
  const { referrerId, custom } = edit;
  if (referrerId === id) return { kind: 'own-referrer' };
  if (referrerId && (await wouldCircle(db, id, referrerId))) return { kind: 'referrer-circle' };
  if (custom === undefined || custom.size === 0) return undefined;
  const fields = await readCustomFields(db);
  const unsuitable = fields.find((field) => {
    const value = custom.get(field.id) ?? null;
    return value !== null && !suits(field.kind, value);
  });
  return unsuitable && { kind: 'unsuitable-value', field: unsuitable.id };
}
