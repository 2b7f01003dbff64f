import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import { liveDocument } from './customer-documents.ts';

/** One card; undefined if there is none, or it was deleted or erased. */
export async function cardOf(shop: Shop, id: RowId): Promise<Card | undefined> {
  const document = await liveDocument(shop.db, id);
  return document === undefined ? undefined : cardFrom(document);
}
