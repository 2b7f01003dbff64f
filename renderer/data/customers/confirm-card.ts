import { confirmedDayPath, isContactField } from '#domain/customers/data-check.ts';
import type { FieldPatch } from '#domain/customers/card-edit.ts';
import type { CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { liveDocument } from './customer-documents.ts';

/** Says that what stands on a card was asked about today and is right (`rules.md` §1, data check). */
export async function confirmCard(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, CardRefusal>> {
  return operate<null, CardRefusal>(shop, act, async (write) => {
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });
    if (document.fields[confirmedDayPath] !== write.today) {
      write.editDocument(document, { [confirmedDayPath]: write.today });
    }
    return accept(null);
  });
}

/** An edit of how to reach somebody confirms the card; any other edit is as it was. */
export function withConfirmation(
  document: Document,
  patch: FieldPatch,
  today: BusinessDay,
): FieldPatch {
  const isContact = Object.keys(patch).some(isContactField);
  if (!isContact || document.fields[confirmedDayPath] === today) return patch;
  return { ...patch, [confirmedDayPath]: today };
}
