import { noFields, patchFor } from '#domain/customers/card-edit.ts';
import type { Card, CardEdit, CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document, Fields } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { readCard } from './card-queries.ts';
import { customerKind } from './customer-documents.ts';

/**
 * Makes a card for someone new. A name or a phone is enough; the next free number is printed on it.
 *
 * Two cards may share a phone (a family): that is for the screen to mention, not to forbid
 * (`rules.md` §1). Refuses what `patchFor` refuses.
 */
export async function createCard(
  shop: Shop,
  edit: CardEdit,
  act: Act,
): Promise<Result<Card, CardRefusal>> {
  const done = await operate<RowId, CardRefusal>(shop, act, async (write) => {
    const created = newCardDocument(write, edit);
    return created.ok ? accept(created.value.id) : created;
  });
  return done.ok ? readCard(shop, done.value) : done;
}

/** The document of a new card, in a write that may hold many (an import). */
export function newCardDocument(write: Write, edit: CardEdit): Result<Document, CardRefusal> {
  const id = write.newId();
  const context = { id, today: write.today, newKey: write.newId };
  const patch = patchFor(noFields, edit, context);
  if (!patch.ok) return patch;

  const given = Object.entries(patch.value).filter(([, value]) => value !== null && value !== '');
  const fields: Fields = {
    stage: 'customer',
    ...Object.fromEntries(given),
    number: write.nextCardNumber(),
    createdDay: write.today,
  };
  return accept(write.createDocument(customerKind, fields, id));
}
