import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card, CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import { liveDocument } from './customer-documents.ts';

/** One card; undefined if there is none, or it was deleted or erased. */
export async function cardOf(shop: Shop, id: RowId): Promise<Card | undefined> {
  const document = await liveDocument(shop.db, id);
  return document === undefined ? undefined : cardFrom(document);
}

/**
 * The card that a command has just made or changed. Commands keep only its id as their answer, so that
 * a retry months later brings back no words of someone who was erased.
 */
export async function readCard(shop: Shop, id: RowId): Promise<Result<Card, CardRefusal>> {
  const card = await cardOf(shop, id);
  return card === undefined ? refuse({ kind: 'unknown-card' }) : accept(card);
}
