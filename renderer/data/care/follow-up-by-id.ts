import { type FollowUp, followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import { followUpWords } from './follow-up-words.ts';

export type KnownFollowUp = {
  readonly followUp: FollowUp;
  readonly card: Card;
  /** What is to be said or done; empty where its kind says enough. */
  readonly text: string;
};

/** One follow-up with whose it is and what it says; undefined if it was put away, or the customer is gone. */
export async function followUpById(
  { db }: Pick<Shop, 'db'>,
  id: RowId,
): Promise<KnownFollowUp | undefined> {
  const row = await db.documents.get(id);
  if (row?.kind !== followUpKind || (row.fields['deletedAt'] ?? null) !== null) return undefined;
  const followUp = followUpFrom(row);
  if (followUp === null) return undefined;
  const document = await liveDocument(db, followUp.customerId);
  if (document === undefined) return undefined;
  const words = await followUpWords(db, [followUp]);
  return { followUp, card: cardFrom(document), text: words.get(followUp.id) ?? '' };
}
